package io.pipewright.jira.field;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.ModifiedValue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
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

    private final CustomFieldManager customFields;

    @Inject
    public JiraFieldValues(CustomFieldManager customFields) {
        this.customFields = customFields;
    }

    @Override
    public Map<String, FieldReading> of(DealForUser deal, Set<String> fieldIds) {
        Map<String, FieldReading> readings = new HashMap<>();
        Issue issue = ((IssueSource) deal.source()).issue();
        for (String id : fieldIds) {
            field(id)
                    .ifPresent(field -> readings.put(
                            id,
                            new FieldReading(
                                    field.getFieldName(), FieldConversion.value(issue.getCustomFieldValue(field)))));
        }
        return readings;
    }

    @Override
    public Optional<FieldType> typeOf(String fieldId) {
        return field(fieldId).map(FieldConversion::typeOf);
    }

    /** What was typed into custom fields and is not stored yet. */
    @SuppressWarnings("rawtypes") // as Jira declares it
    public ScreenValues onScreen(MutableIssue issue) {
        Map<String, Optional<FieldValue>> typed = new HashMap<>();
        for (Map.Entry<String, ModifiedValue> modified :
                issue.getModifiedFields().entrySet()) {
            if (field(modified.getKey()).isPresent()) {
                typed.put(
                        modified.getKey(),
                        FieldConversion.value(modified.getValue().getNewValue()));
            }
        }
        return new ScreenValues(typed);
    }

    /** The field with this id, if there is one whose type is at work; anything that is no custom field's id is none. */
    private Optional<CustomField> field(String id) {
        return id.startsWith("customfield_")
                ? Optional.ofNullable(customFields.getCustomFieldObject(id))
                        .filter(field -> field.getCustomFieldType() != null)
                : Optional.empty();
    }
}
