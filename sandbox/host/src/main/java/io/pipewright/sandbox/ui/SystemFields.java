package io.pipewright.sandbox.ui;

import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.site.Priorities;
import io.pipewright.sandbox.site.Users;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields that every issue has, as fields of a form. */
final class SystemFields {

    private static final String UNASSIGNED = "";
    private static final String AUTOMATIC = "-1";
    private static final Map<String, String> KINDS = Map.of(
            "summary",
            "text",
            "description",
            "textarea",
            "assignee",
            "select",
            "reporter",
            "select",
            "priority",
            "select",
            "resolution",
            "select",
            "duedate",
            "date",
            "security",
            "select");

    private final Shell shell;
    private final PermissionManager permissions;
    private final Users users;
    private final Priorities priorities;
    private final ResolutionManager resolutions;
    private final SecurityLevels levels;
    private final Map<String, Function<FormSubject, List<Choice>>> choices;
    private final Map<String, Function<Issue, String>> values;

    SystemFields(
            Shell shell,
            PermissionManager permissions,
            Users users,
            Priorities priorities,
            ResolutionManager resolutions,
            SecurityLevels levels) {
        this.shell = shell;
        this.permissions = permissions;
        this.users = users;
        this.priorities = priorities;
        this.resolutions = resolutions;
        this.levels = levels;
        this.choices = choices();
        this.values = values();
    }

    private Map<String, Function<FormSubject, List<Choice>>> choices() {
        return Map.of(
                "assignee",
                this::assignees,
                "reporter",
                this::reporters,
                "priority",
                subject -> constants(shell, priorities.all()),
                "resolution",
                this::resolutions,
                "security",
                this::levels);
    }

    private Map<String, Function<Issue, String>> values() {
        return Map.of(
                "summary",
                Issue::getSummary,
                "description",
                Issue::getDescription,
                "assignee",
                issue -> name(issue.getAssignee()),
                "reporter",
                issue -> name(issue.getReporter()),
                "priority",
                issue -> id(issue.getPriority()),
                "resolution",
                issue -> id(issue.getResolution()),
                "duedate",
                issue -> shell.formats().isoDate(issue.getDueDate()),
                "security",
                issue -> issue.getSecurityLevelId() == null
                        ? AUTOMATIC
                        : issue.getSecurityLevelId().toString());
    }

    /** Empty for a field that the host does not have. */
    Optional<String> name(String fieldId) {
        boolean known = KINDS.containsKey(fieldId)
                || List.of("pid", "issuetype", "comment", "status").contains(fieldId);
        return known ? Optional.of(shell.text("sandbox.ui.field." + fieldId)) : Optional.empty();
    }

    Optional<FormField> field(String fieldId, FormSubject subject, Typed typed) {
        String kind = KINDS.get(fieldId);
        if (kind == null || (fieldId.equals("assignee") && !mayAssign(subject))) {
            return Optional.empty();
        }
        List<Choice> offered = choices.getOrDefault(fieldId, any -> List.of()).apply(subject);
        if (fieldId.equals("security") && offered.size() < 2) {
            return Optional.empty();
        }
        List<String> texts = typed.texts(fieldId).orElseGet(() -> List.of(value(fieldId, subject)));
        List<Choice> shown =
                kind.equals("select") ? Choice.including(texts, offered, shell.text("sandbox.ui.none")) : offered;
        boolean required = fieldId.equals("summary") || fieldId.equals("reporter") || fieldId.equals("resolution");
        return Optional.of(new FormField(
                fieldId, name(fieldId).orElseThrow(), "", required, kind, texts, shown, "", typed.error(fieldId)));
    }

    private boolean mayAssign(FormSubject subject) {
        return permissions.hasPermission(ProjectPermissions.ASSIGN_ISSUES, subject.project(), shell.user());
    }

    private String value(String fieldId, FormSubject subject) {
        if (subject.issue() != null) {
            String value = values.get(fieldId).apply(subject.issue());
            return value == null ? "" : value;
        }
        return switch (fieldId) {
            case "assignee", "security" -> AUTOMATIC;
            case "reporter" -> name(shell.user());
            case "priority" -> Priorities.DEFAULT_ID;
            default -> "";
        };
    }

    private List<Choice> assignees(FormSubject subject) {
        List<Choice> people = new ArrayList<>();
        people.add(new Choice(AUTOMATIC, shell.text("sandbox.ui.automatic")));
        people.add(new Choice(UNASSIGNED, shell.text("sandbox.ui.unassigned")));
        users.all().stream()
                .filter(user -> user.isActive() || isAssignee(user, subject))
                .filter(user -> permissions.hasPermission(ProjectPermissions.ASSIGNABLE_USER, subject.project(), user)
                        || isAssignee(user, subject))
                .forEach(user -> people.add(person(user)));
        return people;
    }

    private static boolean isAssignee(ApplicationUser user, FormSubject subject) {
        return subject.issue() != null && user.getKey().equals(subject.issue().getAssigneeId());
    }

    private List<Choice> reporters(FormSubject subject) {
        return users.all().stream()
                .filter(ApplicationUser::isActive)
                .map(SystemFields::person)
                .toList();
    }

    private List<Choice> resolutions(FormSubject subject) {
        List<Choice> offered = new ArrayList<>();
        offered.add(new Choice("", shell.text("sandbox.ui.choose")));
        offered.addAll(constants(shell, resolutions.getResolutions()));
        return offered;
    }

    private List<Choice> levels(FormSubject subject) {
        List<Choice> offered = new ArrayList<>();
        offered.add(new Choice(AUTOMATIC, shell.text("sandbox.ui.none")));
        levels.of(subject.project()).forEach(level -> offered.add(new Choice(Long.toString(level.id()), level.name())));
        return offered;
    }

    static Choice person(ApplicationUser user) {
        return new Choice(user.getUsername(), user.getDisplayName());
    }

    static List<Choice> constants(Shell shell, Collection<? extends IssueConstant> constants) {
        return constants.stream()
                .map(constant -> new Choice(constant.getId(), constant.getNameTranslation(shell.texts())))
                .toList();
    }

    private static String name(ApplicationUser user) {
        return user == null ? "" : user.getUsername();
    }

    private static String id(IssueConstant constant) {
        return constant == null ? "" : constant.getId();
    }
}
