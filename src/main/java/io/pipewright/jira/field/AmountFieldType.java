package io.pipewright.jira.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.kernel.Reason;
import io.pipewright.money.Amount;
import io.pipewright.money.AmountText;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The custom field that holds a deal's amount: a number that is refused unless it is an {@link Amount} in the currency of the form that it
 * is typed into, and where that cannot be seen in one of the currencies that deals can be in.
 */
public class AmountFieldType extends DealNumberFieldType {

    private static final String FAULT = "fault";

    private final CurrencyChoices currencies;
    private final DealReader reader;
    private final TypedCurrency typedCurrency;

    @Inject
    public AmountFieldType(
            CustomFieldValuePersister persister,
            DoubleConverter converter,
            GenericConfigManager configs,
            CurrentActor current,
            Messages messages,
            CurrencyChoices currencies,
            DealReader reader,
            TypedCurrency typedCurrency) {
        super(persister, converter, configs, current, messages);
        this.currencies = currencies;
        this.reader = reader;
        this.typedCurrency = typedCurrency;
    }

    @Override
    String kind() {
        return "amount";
    }

    @Override
    BigDecimal checked(BigDecimal number) {
        return Amount.checkedNumber(number, currencies.finest());
    }

    /** A currency in a text is held against that of the form later on; where no form shows one, it could not be held against any. */
    @Override
    BigDecimal read(String text, Locale locale, boolean typed) {
        AmountText amounts = new AmountText(locale);
        return typed
                ? amounts.readNumber(text, currencies.finest())
                : amounts.readBareNumber(text, currencies.finest());
    }

    @Override
    Optional<Reason> refusal(CustomFieldParams params, String fieldId, Optional<BigDecimal> typed) {
        return typed.flatMap(number -> typedCurrency
                .of(params, fieldId)
                .filter(currency -> !currency.equals(ChosenCurrency.UNKNOWN))
                .flatMap(currency ->
                        new AmountText(locale()).fault(String.valueOf(params.getFirstValueForNullKey()), currency)));
    }

    /** An amount that its currency does not allow, stored by other means than a form, is shown as such. */
    @Override
    public Map<String, Object> getVelocityParameters(Issue issue, CustomField field, FieldLayoutItem item) {
        Map<String, Object> parameters = super.getVelocityParameters(issue, field, item);
        if (issue != null) {
            reader.faultOfAmount(issue).ifPresent(reason -> parameters.put(FAULT, sentence(reason)));
        }
        currency(issue).ifPresent(currency -> parameters.put("currency", currency.getCurrencyCode()));
        currencies.field().ifPresent(id -> parameters.put("currencyField", id));
        return parameters;
    }

    private Optional<Currency> currency(Issue issue) {
        return issue == null
                ? Optional.empty()
                : reader.currencyOfAmount(issue).filter(currency -> !currency.equals(ChosenCurrency.UNKNOWN));
    }

    @Override
    int decimals(Issue issue) {
        return reader.decimals(issue);
    }
}
