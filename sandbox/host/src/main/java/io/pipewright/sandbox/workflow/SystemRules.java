package io.pipewright.sandbox.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.opensymphony.workflow.Condition;
import com.opensymphony.workflow.FunctionProvider;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import com.opensymphony.workflow.WorkflowContext;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import com.opensymphony.workflow.spi.Step;
import com.opensymphony.workflow.spi.WorkflowEntry;
import com.opensymphony.workflow.spi.WorkflowStore;
import io.pipewright.sandbox.issue.CommentStore;
import io.pipewright.sandbox.issue.IssueChanges;
import io.pipewright.sandbox.issue.IssueEvents;
import io.pipewright.sandbox.issue.IssueImpl;
import io.pipewright.sandbox.issue.IssueStore;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ofbiz.core.entity.GenericValue;

/** Jira's own validators, conditions and post-functions, by the class names under which workflows ask for them. */
public final class SystemRules {

    /** Under this name the change group is handed from the function that writes it to the one that fires the event. */
    static final String CHANGE_GROUP = "changeGroup";

    private static final String PREFIX = "com.atlassian.jira.workflow.";

    private final IssueStore store;
    private final IssueChanges changes;
    private final CommentStore comments;
    private final IssueEvents events;
    private final PermissionManager permissions;
    private final UserManager users;
    private final Clock clock;

    public SystemRules(
            IssueStore store,
            IssueChanges changes,
            CommentStore comments,
            IssueEvents events,
            PermissionManager permissions,
            UserManager users,
            Clock clock) {
        this.store = store;
        this.changes = changes;
        this.comments = comments;
        this.events = events;
        this.permissions = permissions;
        this.users = users;
        this.clock = clock;
    }

    /** What a function does with the action's variables and its own arguments. */
    private interface Function {
        void run(Map<String, Object> variables, Map<String, String> arguments);
    }

    /** Whether a rule holds. */
    private interface Test {
        boolean holds(Map<String, Object> variables, Map<String, String> arguments);
    }

    Map<String, Object> byClassName() {
        Map<String, Object> rules = new HashMap<>();
        rules.put(
                PREFIX + "function.issue.IssueCreateFunction",
                function((variables, arguments) -> createIssue(variables)));
        rules.put(PREFIX + "function.issue.UpdateIssueFieldFunction", function(this::updateField));
        rules.put(
                PREFIX + "function.issue.UpdateIssueStatusFunction",
                function((variables, arguments) -> updateStatus(variables)));
        rules.put(
                PREFIX + "function.misc.CreateCommentFunction",
                function((variables, arguments) -> createComment(variables)));
        rules.put(
                PREFIX + "function.issue.GenerateChangeHistoryFunction",
                function((variables, arguments) -> generateHistory(variables)));
        // the index follows the listeners, whatever the order in the workflow: whoever performs the action sees to it
        rules.put(PREFIX + "function.issue.IssueReindexFunction", function((variables, arguments) -> {}));
        rules.put(PREFIX + "function.event.FireIssueEventFunction", function(this::fireEvent));
        rules.put(
                PREFIX + "function.issue.AssignToCurrentUserFunction",
                function((variables, arguments) -> issue(variables).setAssignee(caller(variables))));
        rules.put(PREFIX + "condition.PermissionCondition", condition(this::hasPermission));
        rules.put(PREFIX + "condition.AlwaysFalseCondition", condition((variables, arguments) -> false));
        rules.put(PREFIX + "validator.PermissionValidator", permissionValidator());
        return rules;
    }

    @SuppressWarnings("unchecked")
    private static FunctionProvider function(Function function) {
        return (variables, arguments, properties) -> function.run(variables, arguments);
    }

    @SuppressWarnings("unchecked")
    private static Condition condition(Test test) {
        return (variables, arguments, properties) -> test.holds(variables, arguments);
    }

    @SuppressWarnings("unchecked")
    private Validator permissionValidator() {
        return (variables, arguments, properties) -> {
            if (!hasPermission(variables, arguments)) {
                throw new InvalidInputException("User '" + name(caller(variables)) + "' doesn't have the '"
                        + permission(arguments) + "' permission");
            }
        };
    }

    private void createIssue(Map<String, Object> variables) {
        IssueImpl issue = issue(variables);
        issue.setStatusId(statusOfStep(variables));
        store.insert(issue, entry(variables).getId(), clock.millis());
    }

    /** The status of the step that the entry has just come to. */
    private static String statusOfStep(Map<String, Object> variables) {
        try {
            WorkflowStore entries = (WorkflowStore) variables.get("store");
            Step step =
                    (Step) entries.findCurrentSteps(entry(variables).getId()).get(0);
            WorkflowDescriptor descriptor = (WorkflowDescriptor) variables.get("descriptor");
            return (String)
                    descriptor.getStep(step.getStepId()).getMetaAttributes().get(JiraWorkflow.STEP_STATUS_KEY);
        } catch (com.opensymphony.workflow.StoreException e) {
            throw new com.atlassian.jira.workflow.WorkflowException("The workflow's state cannot be read", e);
        }
    }

    private void updateField(Map<String, Object> variables, Map<String, String> arguments) {
        String value = arguments.get("field.value");
        String text = value == null || value.isBlank() || value.equals("null") ? null : value.strip();
        IssueImpl issue = issue(variables);
        switch (String.valueOf(arguments.get("field.name"))) {
            case "resolution" -> issue.setResolutionId(text);
            case "assignee" -> issue.setAssignee(text == null ? null : users.getUserByKey(text));
            case "summary" -> issue.setSummary(text);
            case "description" -> issue.setDescription(text);
            default ->
                throw new UnsupportedOperationException("UpdateIssueFieldFunction of " + arguments.get("field.name")
                        + ": see docs/sandbox-parity.md, row workflow functions");
        }
    }

    private static void updateStatus(Map<String, Object> variables) {
        issue(variables).setStatusId(statusOfStep(variables));
    }

    private void createComment(Map<String, Object> variables) {
        String comment = (String) variables.get("comment");
        if (comment != null && !comment.isBlank()) {
            comments.insert(issue(variables).getId(), caller(variables), comment, clock.millis());
        }
    }

    private void generateHistory(Map<String, Object> variables) {
        changes.write((IssueImpl) variables.get("originalissueobject"), issue(variables), caller(variables))
                .ifPresent(written -> variables.put(CHANGE_GROUP, written.value()));
    }

    private void fireEvent(Map<String, Object> variables, Map<String, String> arguments) {
        events.fire(new IssueEvents.Happening(
                issue(variables).getId(),
                caller(variables),
                Long.valueOf(arguments.get("eventTypeId").strip()),
                (GenericValue) variables.get(CHANGE_GROUP),
                (String) variables.get("comment"),
                "workflow"));
    }

    private boolean hasPermission(Map<String, Object> variables, Map<String, String> arguments) {
        Issue issue = issue(variables);
        ProjectPermissionKey permission = permission(arguments);
        return issue.isCreated()
                ? permissions.hasPermission(permission, issue, caller(variables))
                : permissions.hasPermission(permission, issue.getProjectObject(), caller(variables));
    }

    /** Newer workflows name the permission's key, older ones its English name, in the singular. */
    private static ProjectPermissionKey permission(Map<String, String> arguments) {
        String key = arguments.get("permissionKey");
        if (key != null) {
            return new ProjectPermissionKey(key.strip());
        }
        return switch (String.valueOf(arguments.get("permission")).strip().toLowerCase(Locale.ROOT)) {
            case "create issue", "create" -> ProjectPermissions.CREATE_ISSUES;
            case "edit issue", "edit" -> ProjectPermissions.EDIT_ISSUES;
            case "transition issue", "transition" -> ProjectPermissions.TRANSITION_ISSUES;
            case "assign issue", "assign" -> ProjectPermissions.ASSIGN_ISSUES;
            case "administer project", "project" -> ProjectPermissions.ADMINISTER_PROJECTS;
            case "browse project", "browse" -> ProjectPermissions.BROWSE_PROJECTS;
            default ->
                throw new UnsupportedOperationException("The workflow permission '" + arguments.get("permission")
                        + "': see docs/sandbox-parity.md, row workflow conditions");
        };
    }

    private static IssueImpl issue(Map<String, Object> variables) {
        return (IssueImpl) variables.get("issue");
    }

    private static WorkflowEntry entry(Map<String, Object> variables) {
        return (WorkflowEntry) variables.get("entry");
    }

    private ApplicationUser caller(Map<String, Object> variables) {
        return users.getUserByKey(((WorkflowContext) variables.get("context")).getCaller());
    }

    private static String name(ApplicationUser user) {
        return user == null ? "anonymous" : user.getName();
    }
}
