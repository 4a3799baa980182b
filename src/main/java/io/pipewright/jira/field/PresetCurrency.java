package io.pipewright.jira.field;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import io.pipewright.money.CurrencyPreset;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The default of the currency field, in each of its contexts. One that an administrator chose in Jira stays. */
@Named
public class PresetCurrency implements CurrencyPreset {

    private final JiraDealFields fields;
    private final OptionsManager options;

    @Inject
    public PresetCurrency(JiraDealFields fields, OptionsManager options) {
        this.fields = fields;
        this.options = options;
    }

    @Override
    public void follow(Optional<Currency> before, Currency after) {
        fields.field(JiraDealFields.CURRENCY).ifPresent(field -> {
            for (FieldConfigScheme scheme : field.getConfigurationSchemes()) {
                follow(field, scheme.getOneAndOnlyConfig(), before, after);
            }
        });
    }

    @SuppressWarnings("unchecked") // Jira hands out field types without their parameters
    private void follow(CustomField field, FieldConfig config, Optional<Currency> before, Currency after) {
        CustomFieldType<Object, Object> type = field.getCustomFieldType();
        Object preset = type.getDefaultValue(config);
        boolean follows = !(preset instanceof Option option)
                || (before.isPresent() && before.equals(ChosenCurrency.of(option, fields)));
        if (follows) {
            List<Option> choices = options.getOptions(config);
            choices.stream()
                    .filter(option -> ChosenCurrency.of(option, fields)
                            .filter(after::equals)
                            .isPresent())
                    .findFirst()
                    .ifPresent(option -> type.setDefaultValue(config, option));
        }
    }
}
