package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.Field;
import com.atlassian.jira.issue.fields.FieldManager;
import com.atlassian.jira.issue.fields.OrderableField;
import com.atlassian.jira.security.JiraAuthenticationContext;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The system fields and the custom fields. */
public final class AllFields implements FieldManager {

    private static final List<String> ON_SCREENS = List.of(
            "summary",
            "description",
            "issuetype",
            "priority",
            "resolution",
            "assignee",
            "reporter",
            "security",
            "duedate",
            "comment",
            "project");
    private static final List<String> READ_ONLY =
            List.of("issuekey", "status", "creator", "created", "updated", "resolutiondate");

    private final CustomFieldManager customFields;
    private final Map<String, Field> system = new LinkedHashMap<>();

    public AllFields(CustomFieldManager customFields, JiraAuthenticationContext context) {
        this.customFields = customFields;
        ON_SCREENS.forEach(id -> system.put(id, new ScreenField(id, context)));
        READ_ONLY.forEach(id -> system.put(id, new PlainField(id, context)));
    }

    @Override
    public Field getField(String id) {
        Field field = system.get(id);
        return field == null ? customFields.getCustomFieldObject(id) : field;
    }

    /** @throws IllegalArgumentException when the id is not that of a custom field */
    @Override
    public CustomField getCustomField(String id) {
        if (id == null || !id.startsWith(CustomFields.ID_PREFIX)) {
            throw new IllegalArgumentException("The field with id '" + id + "' is not a custom field.");
        }
        return customFields.getCustomFieldObject(id);
    }

    @Override
    public Set<Field> getAllAvailableNavigableFields() {
        Set<Field> fields = new LinkedHashSet<>(system.values());
        fields.addAll(customFields.getCustomFieldObjects());
        return fields;
    }

    /** Nothing is kept that a change does not refresh by itself. */
    @Override
    public void refresh() {}

    private static class PlainField implements Field {

        private final String id;
        private final JiraAuthenticationContext context;

        private PlainField(String id, JiraAuthenticationContext context) {
            this.id = id;
            this.context = context;
        }

        @Override
        public String getId() {
            return id;
        }

        @Override
        public String getNameKey() {
            return "issue.field." + id;
        }

        @Override
        public String getName() {
            return context.getI18nHelper().getText(getNameKey());
        }

        @Override
        public String toString() {
            return id;
        }
    }

    private static final class ScreenField extends PlainField implements OrderableField {
        private ScreenField(String id, JiraAuthenticationContext context) {
            super(id, context);
        }
    }
}
