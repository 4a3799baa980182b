package io.pipewright.jira.money;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.pipewright.deal.Probability;
import io.pipewright.jira.field.CurrencyChoices;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.money.NumberJson.NumberRequest;
import io.pipewright.jira.rest.Inputs;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NumberLimits;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.TypedNumbers;
import io.pipewright.money.Amount;
import io.pipewright.money.AmountText;
import io.pipewright.money.Currencies;
import io.pipewright.money.ReportingCurrency;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Currency;

/** Says what is understood of a number while somebody types it, so that it can stand beside the field. Nothing is stored. */
@Named
@LicensedOnly
@Path("/numbers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NumbersResource {

    private static final NumberLimits ANY = new NumberLimits(15, BigDecimal.TEN.pow(15));

    private final CurrencyChoices choices;
    private final ReportingCurrency reporting;
    private final Messages messages;
    private final RestErrors errors;

    @Inject
    public NumbersResource(CurrencyChoices choices, ReportingCurrency reporting, Messages messages, RestErrors errors) {
        this.choices = choices;
        this.reporting = reporting;
        this.messages = messages;
        this.errors = errors;
    }

    /** 400 names {@code text} where it cannot be read. */
    @POST
    public Response read(NumberRequest body) {
        return errors.answer(actor -> read(actor, Inputs.body(body)));
    }

    private NumberJson read(Actor actor, NumberRequest typed) {
        try {
            return switch (Inputs.text(typed.kind())) {
                case "amount" -> amount(actor, typed);
                case "percent" -> percent(actor, typed.text());
                case "number" -> number(actor, typed.text());
                default -> throw new InvalidValue("kind", Reason.of("pipewright.common.input.missing"));
            };
        } catch (InvalidValue e) {
            boolean ofText = !e.field().equals("kind") && !e.field().equals("currency");
            throw ofText ? new InvalidValue("text", e.reason()) : e;
        }
    }

    private NumberJson amount(Actor actor, NumberRequest typed) {
        Amount amount = new AmountText(actor.locale()).read(typed.text(), currency(typed));
        return new NumberJson(amount.value().toPlainString(), messages.to(actor).said(amount));
    }

    private Currency currency(NumberRequest typed) {
        return typed.currency() == null || typed.currency().isBlank()
                ? choices.ofOption(typed.option()).orElseGet(reporting::current)
                : Currencies.parse("currency", typed.currency());
    }

    private NumberJson percent(Actor actor, String text) {
        BigDecimal percent = Probability.typed(text, actor.locale()).percent();
        return new NumberJson(percent.toPlainString(), messages.to(actor).number(percent) + " %");
    }

    private NumberJson number(Actor actor, String text) {
        Reason unreadable = Reason.of("pipewright.field.number.not-a-number");
        BigDecimal number = new TypedNumbers(actor.locale()).read("text", text, ANY, unreadable);
        return new NumberJson(number.toPlainString(), messages.to(actor).number(number));
    }
}
