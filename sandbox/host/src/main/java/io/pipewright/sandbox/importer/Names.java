package io.pipewright.sandbox.importer;

import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.WorkflowManager;
import io.pipewright.sandbox.site.Priorities;
import java.util.Optional;

/** Where the names that a file uses are looked up. */
public record Names(Constants constants, FieldNames fields, UserManager users, WorkflowManager workflows) {

    /** Issue types, statuses, resolutions and priorities of the site. */
    public record Constants(
            IssueTypeManager types, StatusManager statuses, ResolutionManager resolutions, Priorities priorities) {}

    /** Custom fields and their options. */
    public record FieldNames(CustomFieldManager fields, OptionsManager options) {

        Optional<CustomField> field(String name, String typeKey) {
            return fields.getCustomFieldObjectsByName(name).stream()
                    .filter(field -> field.getCustomFieldType().getKey().equals(typeKey))
                    .findFirst();
        }

        /** The id of the option with this label. */
        Optional<String> optionId(FieldConfig config, String label) {
            return Optional.ofNullable(options.getOptions(config).getOptionForValue(label, null))
                    .map(option -> option.getOptionId().toString());
        }
    }
}
