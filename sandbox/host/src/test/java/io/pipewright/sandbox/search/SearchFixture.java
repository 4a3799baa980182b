package io.pipewright.sandbox.search;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import com.atlassian.jira.plugin.customfield.CustomFieldSearcherModuleDescriptor;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.db.Schema;
import io.pipewright.sandbox.site.Visibility;
import io.pipewright.sandbox.site.Visibility.VisibleProject;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** A site of two projects in a database of its own: Kim may browse both, Lee what he reported in SALES, Ann sees level 1 only in SALES. */
final class SearchFixture {

    static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    static final Instant NOW = Instant.parse("2024-05-15T03:30:00Z");
    static final long SALES = 10000;
    static final long OPS = 10001;

    final Database database;
    final ApplicationUser kim = user("JIRAUSER1", "kim");
    final ApplicationUser lee = user("JIRAUSER2", "lee");
    final ApplicationUser ann = user("JIRAUSER3", "ann");
    final IssueManager issues = mock(IssueManager.class, withSettings().stubOnly());
    private final Map<Long, Issue> stored = new HashMap<>();
    final CustomFieldManager customFields = mock(CustomFieldManager.class);
    final SearchSite site;
    final JqlFunctions functions;
    final SavedFilters filters;
    final LuceneIssueIndex index;
    final HostSearchService search;

    static SearchFixture onH2() {
        return new SearchFixture(new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""));
    }

    SearchFixture(Database database) {
        this.database = database;
        Schema.create(database);
        this.site = new SearchSite(
                database,
                projects(),
                issueTypes(),
                statuses(),
                resolutions(),
                fields(),
                users(),
                visibility(),
                Clock.fixed(NOW, ZONE));
        this.functions = new JqlFunctions(site.database(), site.clock());
        this.filters = new SavedFilters(database);
        when(issues.getIssueObjects(any())).thenAnswer(call -> ((Collection<?>) call.getArgument(0))
                .stream().map(stored::get).filter(Objects::nonNull).toList());
        this.index = new LuceneIssueIndex(database, customFields, issues::getIssueObjects);
        this.search = new HostSearchService(site, index, functions, filters, issues);
        rows();
    }

    static ApplicationUser user(String key, String name) {
        ApplicationUser user = mock(ApplicationUser.class);
        when(user.getKey()).thenReturn(key);
        when(user.getName()).thenReturn(name);
        when(user.getUsername()).thenReturn(name);
        when(user.getDisplayName()).thenReturn(name.toUpperCase(java.util.Locale.ROOT));
        return user;
    }

    private void rows() {
        for (ApplicationUser user : List.of(kim, lee, ann)) {
            database.update(
                    "insert into cwd_user (id, user_key, user_name, display_name, email, active, licensed, locale) values "
                            + "(?, ?, ?, ?, '', true, true, 'en')",
                    Long.parseLong(user.getKey().substring(8)),
                    user.getKey(),
                    user.getName(),
                    user.getDisplayName());
        }
        database.update(
                "insert into project (id, pkey, pname, lead_key, ptype, assignee_type, counter, permission_scheme) values "
                        + "(10000, 'SALES', 'Sales pipeline', '', 'business', 3, 0, 0), "
                        + "(10001, 'OPS', 'Operations', '', 'business', 3, 0, 0)");
        database.update("insert into cwd_group (group_name) values ('reps'), ('nobody')");
        database.update(
                "insert into cwd_membership (group_name, user_key) values ('reps', 'JIRAUSER1'), ('reps', 'JIRAUSER2')");
        String[] names = {"Highest", "High", "Medium"};
        for (int i = 0; i < names.length; i++) {
            database.update(
                    "insert into issue_constant (kind, id, cname, seq) values ('priority', ?, ?, ?)",
                    String.valueOf(i + 1),
                    names[i],
                    (long) i);
        }
        for (int i = 1; i <= 3; i++) {
            database.update(
                    "insert into issue_constant (kind, id, cname, seq) values ('status', ?, ?, ?)",
                    String.valueOf(i),
                    "S" + i,
                    (long) i);
        }
        database.update("insert into security_level (id, scheme_id, lname) values (1, 1, 'Board'), (2, 1, 'Team')");
        database.update("insert into custom_field_option (id, config_id, custom_field, seq, ovalue, disabled) values "
                + "(1, 1, 3, 0, 'Commit', false), (2, 1, 3, 1, 'Best Case', false)");
    }

    private static ProjectManager projects() {
        ProjectManager manager = mock(ProjectManager.class);
        List<Project> all = List.of(project(SALES, "SALES", "Sales pipeline"), project(OPS, "OPS", "Operations"));
        when(manager.getProjects()).thenReturn(all);
        when(manager.getProjectObjByKey(anyString())).thenAnswer(call -> all.stream()
                .filter(one -> one.getKey().equals(call.getArgument(0)))
                .findFirst()
                .orElse(null));
        return manager;
    }

    private static Project project(long id, String key, String name) {
        Project project = mock(Project.class);
        when(project.getId()).thenReturn(id);
        when(project.getKey()).thenReturn(key);
        when(project.getName()).thenReturn(name);
        return project;
    }

    private static IssueTypeManager issueTypes() {
        IssueTypeManager manager = mock(IssueTypeManager.class);
        IssueType deal = mock(IssueType.class);
        when(deal.getId()).thenReturn("10");
        when(deal.getName()).thenReturn("Deal");
        when(manager.getIssueTypes()).thenReturn(List.of(deal));
        return manager;
    }

    private static StatusManager statuses() {
        StatusManager manager = mock(StatusManager.class);
        List<Status> all = List.of(
                status("1", "Open", 2L, "new", "To Do"),
                status("2", "Working", 4L, "indeterminate", "In Progress"),
                status("3", "Won", 3L, "done", "Done"));
        when(manager.getStatuses()).thenReturn(all);
        return manager;
    }

    private static Status status(String id, String name, Long categoryId, String categoryKey, String categoryName) {
        Status status = mock(Status.class);
        StatusCategory category = mock(StatusCategory.class);
        when(category.getId()).thenReturn(categoryId);
        when(category.getKey()).thenReturn(categoryKey);
        when(category.getName()).thenReturn(categoryName);
        when(status.getId()).thenReturn(id);
        when(status.getName()).thenReturn(name);
        when(status.getStatusCategory()).thenReturn(category);
        return status;
    }

    private static ResolutionManager resolutions() {
        ResolutionManager manager = mock(ResolutionManager.class);
        Resolution won = mock(Resolution.class);
        when(won.getId()).thenReturn("1");
        when(won.getName()).thenReturn("Won");
        when(manager.getResolutions()).thenReturn(List.of(won));
        return manager;
    }

    private CustomFieldManager fields() {
        List<CustomField> all = List.of(
                field(1, "Amount", "exactnumber"),
                field(2, "Expected close date", "daterange"),
                field(3, "Forecast category", "multiselectsearcher"),
                field(4, "Next step", "textsearcher"),
                field(5, "Second owner", "userpickergroupsearcher"),
                field(6, "Hidden", null),
                field(7, "Twin", "exactnumber"),
                field(8, "Twin", "exactnumber"),
                field(9, "Code", "exacttextsearcher"));
        when(customFields.getCustomFieldObjects()).thenReturn(all);
        return customFields;
    }

    private static CustomField field(long number, String name, String searcher) {
        CustomField field = mock(CustomField.class, withSettings().stubOnly());
        when(field.getIdAsLong()).thenReturn(number);
        when(field.getFieldName()).thenReturn(name);
        when(field.getUntranslatedName()).thenReturn(name);
        if (searcher != null) {
            CustomFieldSearcher found = mock(CustomFieldSearcher.class);
            CustomFieldSearcherModuleDescriptor descriptor = mock(CustomFieldSearcherModuleDescriptor.class);
            when(descriptor.getCompleteKey())
                    .thenReturn("com.atlassian.jira.plugin.system.customfieldtypes:" + searcher);
            when(found.getDescriptor()).thenReturn(descriptor);
            when(field.getCustomFieldSearcher()).thenReturn(found);
        }
        return withValues(field, number);
    }

    /** A mock that is asked for a hundred thousand values would take most of a test's time. */
    private static CustomField withValues(CustomField field, long number) {
        return (CustomField) Proxy.newProxyInstance(
                CustomField.class.getClassLoader(),
                new Class<?>[] {CustomField.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getValue" -> ((RowIssue) arguments[0]).value(number);
                    case "getId" -> "customfield_" + number;
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> (int) number;
                    default -> method.invoke(field, arguments);
                });
    }

    private UserManager users() {
        UserManager manager = mock(UserManager.class);
        for (ApplicationUser user : List.of(kim, lee, ann)) {
            when(manager.getUserByKey(user.getKey())).thenReturn(user);
            when(manager.getUserByName(user.getName())).thenReturn(user);
        }
        return manager;
    }

    private Visibility visibility() {
        return user -> {
            if (user == kim) {
                return List.of(
                        new VisibleProject(SALES, true, false, false, Set.of(1L, 2L)),
                        new VisibleProject(OPS, true, false, false, Set.of()));
            }
            if (user == lee) {
                return List.of(new VisibleProject(SALES, false, true, true, Set.of()));
            }
            return user == ann ? List.of(new VisibleProject(SALES, true, false, false, Set.of(1L))) : List.of();
        };
    }

    /** What a test says about an issue; null leaves a column empty. */
    record Row(
            long id,
            long project,
            String status,
            String assignee,
            String reporter,
            String resolution,
            String priority,
            long created,
            Long security,
            String summary,
            Double amount,
            String category,
            Long close,
            String nextStep) {}

    void add(Collection<Row> rows) {
        rows.forEach(row -> stored.put(row.id(), new RowIssue(row)));
        database.inTransaction(() -> insert(rows));
        index.reindexAll();
    }

    private Object insert(Collection<Row> rows) {
        database.batch(
                "insert into jiraissue (id, project, issuenum, issuetype, issuestatus, summary, created, updated, workflow_id)"
                        + " values (?, ?, ?, '10', ?, ?, ?, ?, 0)",
                rows.stream()
                        .map(row -> new Object[] {
                            row.id(), row.project(), row.id(), row.status(), row.summary(), row.created(), row.created()
                        })
                        .toList());
        return null;
    }

    List<Long> ids(ApplicationUser user, String jql) throws SearchException {
        return ids(user, jql, 0, Integer.MAX_VALUE);
    }

    List<Long> ids(ApplicationUser user, String jql, int start, int max) throws SearchException {
        SearchService.ParseResult parsed = search.parseQuery(user, jql);
        if (!parsed.isValid()) {
            throw new SearchException(String.join("; ", parsed.getErrors().getErrorMessages()));
        }
        return search.searchIds(user, parsed.getQuery(), start, max);
    }

    String refusal(String jql) {
        SearchService.ParseResult parsed = search.parseQuery(kim, jql);
        return String.join(
                " | ",
                parsed.isValid()
                        ? search.validateQuery(kim, parsed.getQuery()).getErrorMessages()
                        : parsed.getErrors().getErrorMessages());
    }
}
