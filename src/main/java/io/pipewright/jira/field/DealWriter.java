package io.pipewright.jira.field;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.fields.CustomField;
import io.pipewright.stage.ForecastValues;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Objects;

/** Puts probability and category into the fields of an issue that is about to be stored; a field that somebody removed is passed over. */
@Named
public class DealWriter {

    private final JiraDealFields fields;
    private final OptionsManager options;

    @Inject
    public DealWriter(JiraDealFields fields, OptionsManager options) {
        this.fields = fields;
        this.options = options;
    }

    public void write(MutableIssue issue, ForecastValues values) {
        fields.field(JiraDealFields.PROBABILITY)
                .ifPresent(field ->
                        set(issue, field, Numbers.toField(values.probability().percent())));
        fields.field(JiraDealFields.CATEGORY).ifPresent(field -> fields.optionId(
                        JiraDealFields.CATEGORY, values.category().code())
                .map(id -> options.findByOptionId(Long.valueOf(id)))
                .ifPresent(option -> set(issue, field, option)));
    }

    /** Empties fields of an issue that is about to be stored. */
    public void clear(MutableIssue issue, Collection<String> names) {
        names.forEach(name -> fields.field(name).ifPresent(field -> set(issue, field, null)));
    }

    private static void set(MutableIssue issue, CustomField field, Object value) {
        if (!Objects.equals(issue.getCustomFieldValue(field), value)) {
            issue.setCustomFieldValue(field, value);
        }
    }
}
