package io.pipewright.jira.money;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.money.RatesJson.RateRequest;
import io.pipewright.jira.money.RatesJson.ReportingRequest;
import io.pipewright.jira.money.RatesJson.TableRequest;
import io.pipewright.jira.rest.People;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.kernel.Actor;
import io.pipewright.money.Currencies;
import io.pipewright.money.EnterRates;
import io.pipewright.money.PastedRates;
import io.pipewright.money.Rate;
import io.pipewright.money.RateSheet;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/**
 * Rates of exchange for Jira administrators. Every change answers with the fresh table. What is unusual is answered with 428 and a
 * question; the same request with {@code confirmed} is carried out.
 */
@Named
@AdminOnly
@Path("/rates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RatesResource {

    private final EnterRates enterRates;
    private final Messages messages;
    private final People people;
    private final RestErrors errors;

    @Inject
    public RatesResource(EnterRates enterRates, Messages messages, People people, RestErrors errors) {
        this.enterRates = enterRates;
        this.messages = messages;
        this.people = people;
        this.errors = errors;
    }

    @GET
    public Response all() {
        return sheet(enterRates::view);
    }

    @POST
    public Response add(RateRequest body) {
        RateRequest typed = body == null ? new RateRequest(null, null, null, null, false) : body;
        return sheet(actor -> enterRates.add(actor, List.of(rate(actor, typed)), typed.confirmed()));
    }

    /** Many at once, all of them or none. */
    @POST
    @Path("/table")
    public Response addTable(TableRequest body) {
        TableRequest pasted = body == null ? new TableRequest(null, false) : body;
        return sheet(
                actor -> enterRates.add(actor, PastedRates.read(pasted.table(), actor.locale()), pasted.confirmed()));
    }

    @PUT
    @Path("/reporting")
    public Response report(ReportingRequest body) {
        return sheet(actor -> enterRates.report(actor, currency(body), body.confirmed()));
    }

    private Response sheet(Function<Actor, RateSheet> work) {
        return errors.answer(actor -> RatesJson.of(work.apply(actor), people, messages.to(actor)));
    }

    private static Rate rate(Actor actor, RateRequest typed) {
        return Rate.typed(typed.from(), typed.to(), typed.rate(), typed.validFrom(), actor.locale());
    }

    private static Currency currency(ReportingRequest body) {
        return Currencies.parse("currency", body == null ? null : body.currency());
    }
}
