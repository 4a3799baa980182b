package io.pipewright.conformance;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.ofbiz.core.entity.GenericEntityException;

/** The custom fields of the checks, found by their names. */
@Named
class PlaygroundFields {

    private static final String SYSTEM = "com.atlassian.jira.plugin.system.customfieldtypes:";
    private final CustomFieldManager fields;
    private final OptionsManager options;

    @Inject
    PlaygroundFields(CustomFieldManager fields, OptionsManager options) {
        this.fields = fields;
        this.options = options;
    }

    CustomField number() {
        return field("Conformance number", "float", "exactnumber");
    }

    CustomField choice() {
        return field("Conformance choice", "select", "multiselectsearcher");
    }

    CustomField day() {
        return field("Conformance day", "datepicker", "daterange");
    }

    Long option(String name) {
        FieldConfig config = choice().getConfigurationSchemes().get(0).getOneAndOnlyConfig();
        Option existing = options.getOptions(config).getOptionForValue(name, null);
        return (existing == null ? options.createOption(config, null, (long) name.length(), name) : existing)
                .getOptionId();
    }

    private CustomField field(String name, String type, String searcher) {
        return fields.getCustomFieldObjectsByName(name).stream()
                .findFirst()
                .orElseGet(() -> create(name, SYSTEM + type, SYSTEM + searcher));
    }

    /** One null stands for every issue type. */
    private CustomField create(String name, String type, String searcher) {
        try {
            return fields.createCustomField(
                    name,
                    "Made by the conformance checks",
                    fields.getCustomFieldType(type),
                    fields.getCustomFieldSearcher(searcher),
                    List.of(GlobalIssueContext.getInstance()),
                    Arrays.asList((com.atlassian.jira.issue.issuetype.IssueType) null));
        } catch (GenericEntityException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
