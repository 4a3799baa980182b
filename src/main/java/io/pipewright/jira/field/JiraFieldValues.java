package io.pipewright.jira.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.ModifiedValue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import io.pipewright.exit.condition.Choice;
import io.pipewright.exit.condition.FieldReading;
import io.pipewright.exit.condition.FieldType;
import io.pipewright.exit.condition.FieldValue;
import io.pipewright.exit.condition.FieldValues;
import io.pipewright.exit.condition.ScreenValues;
import io.pipewright.stage.DealForUser;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The custom fields of deals, as criteria read them. */
@Named
public class JiraFieldValues implements FieldValues {

    private final FieldChoices choices;

    @Inject
    public JiraFieldValues(FieldChoices choices) {
        this.choices = choices;
    }

    @Override
    public Map<String, FieldReading> of(DealForUser deal, Set<String> fieldIds) {
        Map<String, FieldReading> readings = new HashMap<>();
        Issue issue = ((IssueSource) deal.source()).issue();
        for (String id : fieldIds) {
            choices.field(id)
                    .ifPresent(field -> readings.put(
                            id,
                            new FieldReading(field.getFieldName(), value(field, issue.getCustomFieldValue(field)))));
        }
        return readings;
    }

    @Override
    public Optional<FieldType> typeOf(long projectId, String fieldId) {
        return choices.field(projectId, fieldId).map(FieldConversion::typeOf);
    }

    @Override
    public Optional<Choice> meant(long projectId, String fieldId, String text) {
        return choices.meant(projectId, fieldId, text);
    }

    /** What was typed into custom fields and is not stored yet. */
    @SuppressWarnings("rawtypes") // as Jira declares it
    public ScreenValues onScreen(MutableIssue issue) {
        Map<String, Optional<FieldValue>> typed = new HashMap<>();
        for (Map.Entry<String, ModifiedValue> modified :
                issue.getModifiedFields().entrySet()) {
            choices.field(modified.getKey())
                    .ifPresent(field -> typed.put(
                            modified.getKey(), value(field, modified.getValue().getNewValue())));
        }
        return new ScreenValues(typed);
    }

    private static Optional<FieldValue> value(CustomField field, Object value) {
        return FieldConversion.value(FieldConversion.typeOf(field), value);
    }
}
