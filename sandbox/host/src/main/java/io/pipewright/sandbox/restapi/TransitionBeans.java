package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenLayoutItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import com.opensymphony.workflow.loader.ActionDescriptor;
import io.pipewright.sandbox.issue.IssueOperationsFacade;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON of the transitions that are open to an issue. */
record TransitionBeans(
        Caller caller, Beans beans, FieldCatalog catalog, IssueOperationsFacade operations, StatusManager statuses) {

    private static final int LAST = Integer.MAX_VALUE;

    List<Map<String, Object>> of(Issue issue, boolean withFields) {
        return operations.availableActions(issue, caller.user()).stream()
                .map(action -> transition(issue, action, withFields))
                .toList();
    }

    private Map<String, Object> transition(Issue issue, ActionDescriptor action, boolean withFields) {
        Object description = action.getMetaAttributes().get("jira.description");
        Map<String, Object> bean = object(
                "id",
                String.valueOf(action.getId()),
                "name",
                action.getName(),
                "description",
                description == null ? "" : description,
                "opsbarSequence",
                LAST,
                "to",
                beans.status(statuses.getStatus(operations.targetStatusId(issue, action))));
        if (withFields) {
            bean.put(
                    "fields",
                    operations
                            .screenOf(action)
                            .map(screen -> screenFields(screen, issue))
                            .orElseGet(Answers::object));
        }
        return bean;
    }

    private Map<String, Object> screenFields(FieldScreen screen, Issue issue) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (FieldScreenTab tab : screen.getTabs()) {
            for (FieldScreenLayoutItem item : tab.getFieldScreenLayoutItems()) {
                Map<String, Object> meta = catalog.meta(item.getFieldId(), issue);
                if (meta != null) {
                    fields.put(item.getFieldId(), meta);
                }
            }
        }
        return fields;
    }
}
