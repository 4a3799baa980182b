package io.pipewright.sandbox.issue;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.issue.operation.ScreenableIssueOperation;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.opensymphony.workflow.loader.ActionDescriptor;
import io.pipewright.sandbox.db.Database;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates, changes, moves and deletes issues for users, in two steps: a validation that collects every error of the input, and the act.
 * An act writes within one transaction; listeners hear of it after the commit, then the index follows.
 */
public final class HostIssueService implements IssueService {

    private static final Logger LOG = LoggerFactory.getLogger(HostIssueService.class);
    private static final Set<String> ALWAYS_ON_CREATE = Set.of("summary");

    private final Database database;
    private final IssueStore store;
    private final IssueChanges changes;
    private final CommentStore comments;
    private final IssueEvents events;
    private final Transitions transitions;
    private final PermissionManager permissions;
    private final IssueTypeScreenSchemeManager screens;
    private final JiraAuthenticationContext authentication;
    private final Clock clock;
    private final FieldInput fields;

    public HostIssueService(
            Database database,
            IssueStore store,
            IssueChanges changes,
            CommentStore comments,
            IssueEvents events,
            Transitions transitions,
            PermissionManager permissions,
            IssueTypeScreenSchemeManager screens,
            JiraAuthenticationContext authentication,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.changes = changes;
        this.comments = comments;
        this.events = events;
        this.transitions = transitions;
        this.permissions = permissions;
        this.screens = screens;
        this.authentication = authentication;
        this.clock = clock;
        this.fields = new FieldInput(store, permissions, authentication);
    }

    @Override
    public IssueResult getIssue(ApplicationUser user, Long id) {
        return visible(user, id == null ? Optional.empty() : store.find(id));
    }

    @Override
    public IssueResult getIssue(ApplicationUser user, String key) {
        return visible(user, store.find(key));
    }

    private IssueResult visible(ApplicationUser user, Optional<IssueImpl> found) {
        ErrorCollection errors = new SimpleErrorCollection();
        if (found.isEmpty()) {
            errors.addErrorMessage(text("sandbox.issue.missing"));
            return new IssueResult(null, errors);
        }
        if (!may(ProjectPermissions.BROWSE_PROJECTS, found.get(), user)) {
            errors.addErrorMessage(text("sandbox.issue.invisible"));
            return new IssueResult(null, errors);
        }
        return new IssueResult(found.get(), errors);
    }

    @Override
    public IssueInputParameters newIssueInputParameters() {
        return new HostIssueInputParameters();
    }

    @Override
    public boolean isEditable(Issue issue, ApplicationUser user) {
        return may(ProjectPermissions.EDIT_ISSUES, issue, user) && transitions.isEditable(issue);
    }

    @Override
    public CreateValidationResult validateCreate(ApplicationUser user, IssueInputParameters parameters) {
        ErrorCollection errors = new SimpleErrorCollection();
        Map<String, String[]> input = parameters.getActionParameters();
        Project project = project(input, errors);
        IssueType type = issueType(input, project, errors);
        if (project != null && !permissions.hasPermission(ProjectPermissions.CREATE_ISSUES, project, user)) {
            errors.addErrorMessage(
                    text(user == null ? "sandbox.issue.create.anonymous" : "sandbox.issue.create.permission"));
        }
        if (errors.hasAnyErrors()) {
            return new CreateValidationResult(null, errors, new HashMap<>());
        }
        IssueImpl issue = store.fresh(newColumns(project, type, user));
        Predicate<String> settable =
                settable(parameters, issue, IssueOperations.CREATE_ISSUE_OPERATION, ALWAYS_ON_CREATE);
        fields.requireSummary(input, errors);
        Map<String, Object> values = fields.apply(input, issue, user, settable, errors);
        fields.applyDefaults(issue, input.keySet(), settable);
        if (!input.containsKey("assignee")) {
            issue.setAssignee(store.defaultAssignee(project));
        }
        return new CreateValidationResult(errors.hasAnyErrors() ? null : issue, errors, values);
    }

    private static Map<String, Object> newColumns(Project project, IssueType type, ApplicationUser user) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("project", project.getId());
        columns.put("issuetype", type.getId());
        columns.put("creator", user == null ? null : user.getKey());
        columns.put("reporter", user == null ? null : user.getKey());
        return columns;
    }

    private Project project(Map<String, String[]> input, ErrorCollection errors) {
        String id = first(input, "pid");
        Project project = id.matches("[0-9]{1,18}") ? store.lookups().projects().getProjectObj(Long.valueOf(id)) : null;
        if (project == null) {
            errors.addError("pid", text("sandbox.issue.project.required"));
        }
        return project;
    }

    private IssueType issueType(Map<String, String[]> input, Project project, ErrorCollection errors) {
        IssueType type = store.lookups().issueTypes().getIssueType(first(input, "issuetype"));
        if (type == null
                || (project != null
                        && project.getIssueTypes().stream()
                                .noneMatch(one -> one.getId().equals(type.getId())))) {
            errors.addError("issuetype", text("sandbox.issue.type.required"));
        }
        return type;
    }

    private static String first(Map<String, String[]> input, String name) {
        String[] texts = input.get(name);
        return texts == null || texts.length == 0 || texts[0] == null ? "" : texts[0];
    }

    private Predicate<String> settable(
            IssueInputParameters parameters, Issue issue, ScreenableIssueOperation operation, Set<String> always) {
        if (parameters instanceof HostIssueInputParameters input && input.isSkipScreenCheck()) {
            return fieldId -> true;
        }
        FieldScreen screen = screens.getIssueTypeScreenScheme(issue.getProjectObject())
                .getEffectiveFieldScreenScheme(issue.getIssueType())
                .getFieldScreen(operation);
        return fieldId -> always.contains(fieldId) || (screen != null && screen.containsField(fieldId));
    }

    @Override
    public IssueResult create(ApplicationUser user, CreateValidationResult result) {
        requireValid(result.isValid());
        return acting("sandbox.issue.create.failed", "", () -> {
            IssueImpl issue = store.copy((IssueImpl) result.getIssue());
            transitions.create(issue, user);
            events.reindex(issue.getId());
            return issue;
        });
    }

    @Override
    public UpdateValidationResult validateUpdate(ApplicationUser user, Long issueId, IssueInputParameters parameters) {
        IssueResult found = getIssue(user, issueId);
        ErrorCollection errors = found.getErrorCollection();
        if (found.isValid()) {
            checkEditable(found.getIssue(), user, errors);
        }
        if (errors.hasAnyErrors()) {
            return new UpdateValidationResult(null, errors, new HashMap<>());
        }
        IssueImpl issue = (IssueImpl) found.getIssue();
        Predicate<String> settable = settable(parameters, issue, IssueOperations.EDIT_ISSUE_OPERATION, Set.of());
        Map<String, Object> values = fields.apply(parameters.getActionParameters(), issue, user, settable, errors);
        return new UpdateValidationResult(issue, errors, values);
    }

    private void checkEditable(Issue issue, ApplicationUser user, ErrorCollection errors) {
        if (!may(ProjectPermissions.EDIT_ISSUES, issue, user)) {
            errors.addErrorMessage(text("sandbox.issue.edit.permission"));
        } else if (!transitions.isEditable(issue)) {
            errors.addErrorMessage(text("sandbox.issue.edit.step", issue.getKey()));
        }
    }

    /** Sets the fields that were given on the issue as it is stored now: who edits other fields at the same time loses nothing. */
    @Override
    public IssueResult update(ApplicationUser user, UpdateValidationResult result) {
        requireValid(result.isValid());
        return acting("sandbox.issue.update.failed", result.getIssue().getKey(), () -> {
            IssueImpl before = locked(result.getIssue());
            IssueImpl issue = store.find(before.getId()).orElseThrow();
            issue.replay((IssueImpl) result.getIssue());
            Optional<IssueChanges.Written> written = changes.write(before, issue, user);
            String comment = comment(result.getFieldValuesHolder());
            if (comment != null) {
                comments.insert(issue.getId(), user, comment, clock.millis());
                store.touch(issue.getId(), clock.millis());
            }
            if (written.isPresent() || comment != null) {
                tellOfUpdate(issue, user, written, comment);
            }
            return issue;
        });
    }

    private void tellOfUpdate(
            IssueImpl issue, ApplicationUser user, Optional<IssueChanges.Written> written, String comment) {
        List<ChangeItemBean> items = written.map(IssueChanges.Written::items).orElse(List.of());
        boolean assigned =
                comment == null && items.size() == 1 && items.get(0).getField().equals("assignee");
        events.fire(new IssueEvents.Happening(
                issue.getId(),
                user,
                assigned ? EventType.ISSUE_ASSIGNED_ID : EventType.ISSUE_UPDATED_ID,
                written.map(IssueChanges.Written::value).orElse(null),
                comment,
                "action"));
        events.reindex(issue.getId());
    }

    @Override
    public TransitionValidationResult validateTransition(
            ApplicationUser user, Long issueId, int actionId, IssueInputParameters parameters) {
        IssueResult found = getIssue(user, issueId);
        ErrorCollection errors = found.getErrorCollection();
        if (found.isValid()) {
            checkOpen(found.getIssue(), actionId, user, errors);
        }
        if (errors.hasAnyErrors()) {
            return new TransitionValidationResult(null, errors, new HashMap<>(), new HashMap<>(), actionId);
        }
        IssueImpl issue = (IssueImpl) found.getIssue();
        Optional<FieldScreen> screen = transitions.find(issue, actionId).flatMap(transitions::screenOf);
        boolean anyField = parameters instanceof HostIssueInputParameters input && input.isSkipScreenCheck();
        Map<String, Object> values = fields.apply(
                parameters.getActionParameters(),
                issue,
                user,
                fieldId -> anyField
                        || screen.map(one -> one.containsField(fieldId)).orElse(false),
                errors);
        // a transition without a screen has no place for a comment: Jira drops it
        Map<String, Object> inputs = new HashMap<>();
        if ((screen.isPresent() || anyField) && comment(values) != null) {
            inputs.put("comment", comment(values));
        }
        return new TransitionValidationResult(issue, errors, values, inputs, actionId);
    }

    private void checkOpen(Issue issue, int actionId, ApplicationUser user, ErrorCollection errors) {
        Optional<ActionDescriptor> action = transitions.find(issue, actionId);
        if (action.isEmpty()) {
            errors.addErrorMessage(text("sandbox.issue.transition.unknown", Integer.toString(actionId)));
        } else if (!may(ProjectPermissions.TRANSITION_ISSUES, issue, user)) {
            errors.addErrorMessage(text("sandbox.issue.transition.permission"));
        } else if (transitions.available(issue, user).stream().noneMatch(one -> one.getId() == actionId)) {
            errors.addErrorMessage(notOpen(action.get().getName(), issue));
        }
    }

    private String notOpen(String action, Issue issue) {
        return text("sandbox.issue.transition.not.open", action, issue.getKey());
    }

    @Override
    public IssueResult transition(ApplicationUser user, TransitionValidationResult result) {
        requireValid(result.isValid());
        return acting("sandbox.issue.transition.failed", result.getIssue().getKey(), () -> {
            IssueImpl before = locked(result.getIssue());
            refuseWhenMoved(before, result);
            IssueImpl issue = store.find(before.getId()).orElseThrow();
            issue.replay((IssueImpl) result.getIssue());
            transitions.perform(before, issue, result.getActionId(), user, (String)
                    result.getAdditionInputs().get("comment"));
            events.reindex(issue.getId());
            return issue;
        });
    }

    private void refuseWhenMoved(IssueImpl stored, TransitionValidationResult result) {
        if (!stored.getStatusId().equals(result.getIssue().getStatusId())) {
            ErrorCollection errors = new SimpleErrorCollection();
            String name = transitions
                    .find(stored, result.getActionId())
                    .map(ActionDescriptor::getName)
                    .orElse("");
            errors.addErrorMessage(notOpen(name, stored));
            throw new TransitionRefused(errors);
        }
    }

    @Override
    public DeleteValidationResult validateDelete(ApplicationUser user, Long issueId) {
        IssueResult found = getIssue(user, issueId);
        ErrorCollection errors = found.getErrorCollection();
        if (found.isValid() && !may(ProjectPermissions.DELETE_ISSUES, found.getIssue(), user)) {
            errors.addErrorMessage(text("sandbox.issue.delete.permission"));
        }
        return new DeleteValidationResult(found.getIssue(), errors);
    }

    @Override
    public ErrorCollection delete(ApplicationUser user, DeleteValidationResult result) {
        requireValid(result.isValid());
        return acting("sandbox.issue.delete.failed", result.getIssue().getKey(), () -> {
                    IssueImpl issue = locked(result.getIssue());
                    store.delete(issue);
                    events.fireGone(
                            issue,
                            new IssueEvents.Happening(
                                    issue.getId(), user, EventType.ISSUE_DELETED_ID, null, null, "action"));
                    events.unindex(issue.getId());
                    return issue;
                })
                .getErrorCollection();
    }

    private IssueImpl locked(MutableIssue issue) {
        if (!store.lock(issue.getId())) {
            ErrorCollection errors = new SimpleErrorCollection();
            errors.addErrorMessage(text("sandbox.issue.missing"));
            throw new TransitionRefused(errors);
        }
        return store.find(issue.getId()).orElseThrow();
    }

    private interface Act {
        IssueImpl run();
    }

    /** Inside a wider transaction a failure must reach the one who began it, or half of the act would be committed with the rest. */
    private IssueResult acting(String failed, String key, Act act) {
        boolean joined = database.isInTransaction();
        ErrorCollection errors = new SimpleErrorCollection();
        try {
            IssueImpl done = database.inTransaction(act::run);
            return new IssueResult(store.find(done.getId()).orElse(done), errors);
        } catch (TransitionRefused e) {
            errors.addErrorCollection(e.errors());
        } catch (RuntimeException e) {
            if (joined) {
                throw e;
            }
            LOG.error("{} {}: nothing was changed", failed, key, e);
            errors.addErrorMessage(text(failed, key, String.valueOf(e.getMessage())));
        }
        return new IssueResult(null, errors);
    }

    private static void requireValid(boolean valid) {
        if (!valid) {
            throw new IllegalStateException("An issue cannot be changed with a validation result that has errors.");
        }
    }

    private static String comment(Map<String, Object> values) {
        String[] texts = (String[]) values.get("comment");
        return texts == null || texts.length == 0 || texts[0] == null || texts[0].isBlank() ? null : texts[0];
    }

    private boolean may(ProjectPermissionKey permission, Issue issue, ApplicationUser user) {
        return permissions.hasPermission(permission, issue, user);
    }

    private String text(String key, Object... arguments) {
        return authentication.getI18nHelper().getText(key, arguments);
    }
}
