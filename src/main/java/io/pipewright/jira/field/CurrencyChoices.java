package io.pipewright.jira.field;

import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import io.pipewright.kernel.Text;
import io.pipewright.money.MinorUnits;
import io.pipewright.money.ReportingCurrency;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The currencies that a deal can be in: the choices of the currency field, and the reporting currency of deals without a choice. */
@Named
public class CurrencyChoices {

    private final JiraDealFields fields;
    private final OptionsManager options;
    private final ReportingCurrency reporting;

    @Inject
    public CurrencyChoices(JiraDealFields fields, OptionsManager options, ReportingCurrency reporting) {
        this.fields = fields;
        this.options = options;
        this.reporting = reporting;
    }

    /** The id of the field in which a form shows them. */
    Optional<String> field() {
        return fields.id(JiraDealFields.CURRENCY);
    }

    /** All of them, each once. */
    Set<Currency> all() {
        Set<Currency> all = new LinkedHashSet<>(choices());
        all.add(reporting.current());
        return all;
    }

    /** The currency of the choice that reads so. */
    Optional<Currency> labelled(String label) {
        return shown().stream()
                .filter(option -> Text.readsAs(option.getValue(), label))
                .flatMap(option -> currency(option).stream())
                .findFirst();
    }

    /** The one with the most decimals. Jira shows a field type no other field, so that it cannot know which one is chosen. */
    Currency finest() {
        Currency finest = reporting.current();
        for (Currency choice : choices()) {
            finest = MinorUnits.decimals(choice) > MinorUnits.decimals(finest) ? choice : finest;
        }
        return finest;
    }

    private List<Option> shown() {
        return fields.field(JiraDealFields.CURRENCY).map(this::options).orElse(List.of());
    }

    private List<Currency> choices() {
        return shown().stream().flatMap(option -> currency(option).stream()).toList();
    }

    private List<Option> options(CustomField field) {
        return field.getConfigurationSchemes().stream()
                .flatMap(scheme -> options(scheme.getOneAndOnlyConfig()).stream())
                .toList();
    }

    private List<Option> options(FieldConfig config) {
        return options.getOptions(config);
    }

    /** The currency of the choice with this id; empty for none, and for a choice that is no currency. */
    public Optional<Currency> ofOption(String id) {
        return id != null && id.matches("[0-9]{1,18}")
                ? Optional.ofNullable(options.findByOptionId(Long.valueOf(id))).flatMap(this::currency)
                : Optional.empty();
    }

    private Optional<Currency> currency(Option option) {
        return ChosenCurrency.of(option, fields);
    }
}
