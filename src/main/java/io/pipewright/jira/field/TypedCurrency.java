package io.pipewright.jira.field;

import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.web.ExecutingHttpRequest;
import io.pipewright.money.ReportingCurrency;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Currency;
import java.util.Optional;

/**
 * The currency of an amount that is being typed. Jira shows a field type no other field, but a form sends both of them in one request. What
 * came without a form, for example through REST, may set the currency as well, and nobody can see it: then it is empty.
 */
@Named
public class TypedCurrency {

    private final JiraDealFields fields;
    private final OptionsManager options;
    private final ReportingCurrency reporting;
    private final EditedDeal edited;
    private final DealReader reader;

    @Inject
    public TypedCurrency(
            JiraDealFields fields,
            OptionsManager options,
            ReportingCurrency reporting,
            EditedDeal edited,
            DealReader reader) {
        this.fields = fields;
        this.options = options;
        this.reporting = reporting;
        this.edited = edited;
        this.reader = reader;
    }

    /** Where the form has no currency it is the one that the deal has already. */
    Optional<Currency> of(CustomFieldParams params, String amountField) {
        HttpServletRequest request = ExecutingHttpRequest.get();
        if (request == null || request.getParameter(amountField) == null) {
            return Optional.empty();
        }
        String choice =
                fields.id(JiraDealFields.CURRENCY).map(request::getParameter).orElse(null);
        return choice == null
                ? edited.of(params).flatMap(reader::currencyOfAmount)
                : ofChoice(choice).or(reporting::chosen);
    }

    private Optional<Currency> ofChoice(String choice) {
        if (!choice.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return fields.codeOfOption(JiraDealFields.CURRENCY, choice)
                .or(() -> Optional.ofNullable(options.findByOptionId(Long.valueOf(choice)))
                        .map(Option::getValue))
                .flatMap(ChosenCurrency::named);
    }
}
