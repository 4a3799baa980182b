package io.pipewright.sandbox.issue;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.customfields.impl.NumberCFType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.WorkflowUtil;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.db.Schema;
import io.pipewright.sandbox.field.CustomFields;
import io.pipewright.sandbox.field.FieldNames;
import io.pipewright.sandbox.field.FieldTypes;
import io.pipewright.sandbox.field.FieldValues;
import io.pipewright.sandbox.field.NumberText;
import io.pipewright.sandbox.i18n.Texts;
import io.pipewright.sandbox.plugin.PluginModule;
import io.pipewright.sandbox.plugin.PluginModules;
import io.pipewright.sandbox.search.IssueIndex;
import io.pipewright.sandbox.site.Seed;
import io.pipewright.sandbox.site.Site;
import io.pipewright.sandbox.workflow.DefaultWorkflow;
import io.pipewright.sandbox.workflow.EntryStore;
import io.pipewright.sandbox.workflow.HostTransitions;
import io.pipewright.sandbox.workflow.HostWorkflowManager;
import io.pipewright.sandbox.workflow.HostWorkflowSchemeManager;
import io.pipewright.sandbox.workflow.RuleLoader;
import io.pipewright.sandbox.workflow.SystemRules;
import io.pipewright.sandbox.workflow.WorkflowSchemes;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A site with issues on a database in memory; plugins, screens and the index are simple stand-ins. */
public final class IssueWorld implements AutoCloseable {

    public static final String FLOAT = FieldTypes.SYSTEM + "float";

    private static String seeded;

    public final Database database;
    public final Site site;
    public final FieldValues values;
    public final FieldTypes types = new FieldTypes();
    public final CustomFields fields;
    public final IssueStore store;
    public final ChangeLog changeLog;
    public final CommentStore comments;
    public final HostEventPublisher publisher = new HostEventPublisher();
    public final IssueEvents events;
    public final WorkflowSchemes schemes;
    public final HostWorkflowManager workflows;
    public final HostWorkflowSchemeManager schemeManager;
    public final EntryStore entries;
    public final HostTransitions transitions;
    public final HostIssueManager issues;
    public final HostIssueService service;
    public final HostComments commentService;
    /** What listeners and the index were told, in order. */
    public final List<String> told = new ArrayList<>();

    public final List<IssueEvent> published = new ArrayList<>();
    /** Rules of pretended plugins, by class name. */
    public final Map<String, Supplier<Object>> pluginRules = new HashMap<>();
    /** Fields of the one screen that serves create, edit and, as number 77, transitions. */
    public final Set<String> onScreen =
            new HashSet<>(Set.of("summary", "description", "assignee", "resolution", "duedate", "comment"));

    public final ApplicationUser admin;
    public final ApplicationUser rep;
    public final Project project;
    public final String taskType;

    public IssueWorld() {
        this(new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", ""));
    }

    public IssueWorld(Database database) {
        this.database = database;
        values = new FieldValues(database);
        changeLog = new ChangeLog(database);
        schemes = new WorkflowSchemes(database);
        entries = new EntryStore(database);
        Texts texts = new Texts(() -> Locale.ENGLISH);
        site = new Site(database, texts::forLocale);
        seed();
        types.addType(
                FLOAT, () -> "Number", new NumberCFType(values, new NumberText(site.requestUser()), site.configs()));
        fields = new CustomFields(
                database,
                types,
                site.configSchemes(),
                site.projects(),
                new FieldNames(site.translations(), site.requestUser()));
        IssueLookups lookups = new IssueLookups(
                site.users(),
                site.projects(),
                site.issueTypes(),
                site.statuses(),
                site.resolutions(),
                id -> null,
                fields);
        store = new IssueStore(database, lookups, values);
        comments = new CommentStore(database, site.users());
        IssueIndex index = new ToldIndex();
        events = new IssueEvents(database, store, publisher, index, Clock.systemUTC());
        workflows = new HostWorkflowManager(database, site.statuses(), schemes);
        schemeManager = new HostWorkflowSchemeManager(schemes, workflows, site.projects());
        IssueChanges changes = new IssueChanges(store, changeLog, Clock.systemUTC());
        SystemRules rules =
                new SystemRules(store, changes, comments, events, site.permissions(), site.users(), Clock.systemUTC());
        transitions = new HostTransitions(
                workflows,
                entries,
                new RuleLoader(rules, new PretendedPlugins()),
                site.permissions(),
                screens(),
                site.requestUser());
        issues = new HostIssueManager(database, store, changes, events);
        service = new HostIssueService(
                database,
                store,
                changes,
                comments,
                events,
                transitions,
                site.permissions(),
                screenSchemes(),
                site.requestUser(),
                Clock.systemUTC());
        commentService = new HostComments(database, comments, store, events, Clock.systemUTC());
        new DefaultWorkflow(workflows, site.statuses(), site.resolutions()).install();
        admin = site.users().getUserByName("admin");
        rep = site.users().getUserByName("rep2");
        project = createProject("SALES", "Sales");
        taskType = site.issueTypes().getIssueTypes().iterator().next().getId();
        publisher.register(new Listener());
    }

    /** A site is seeded once and copied from then on: hashing the users' passwords takes longer than all the rest. */
    private void seed() {
        synchronized (IssueWorld.class) {
            if (seeded != null && !database.isPostgres()) {
                database.update(seeded);
                return;
            }
            Schema.create(database);
            new Seed(site).plant();
            seeded = database.isPostgres()
                    ? seeded
                    : String.join("\n", database.query("SCRIPT", row -> row.getString(1)));
        }
    }

    /** Notes every issue event. */
    public final class Listener {
        @com.atlassian.event.api.EventListener
        public void onIssueEvent(IssueEvent event) {
            String where = database.isInTransaction() ? " before commit" : "";
            told.add("event " + event.getEventTypeId() + where);
            published.add(event);
        }
    }

    private final class ToldIndex implements IssueIndex {
        @Override
        public void reindex(Collection<Long> issueIds) {
            told.add("index " + issueIds.size());
        }

        @Override
        public void remove(long issueId) {
            told.add("unindex");
        }

        @Override
        public void reindexAll() {
            told.add("index all");
        }
    }

    private final class PretendedPlugins implements PluginModules {
        @Override
        public List<PluginModule> ofKind(String kind) {
            return List.of();
        }

        @Override
        public Optional<PluginModule> byCompleteKey(String completeKey) {
            return Optional.empty();
        }

        @Override
        public Optional<Object> createDeclared(String kind, String className) {
            return Optional.ofNullable(pluginRules.get(className)).map(Supplier::get);
        }

        @Override
        public void onChange(Runnable listener) {
            // nothing changes here
        }
    }

    public Project createProject(String key, String name) {
        return site.projects()
                .getProjectObj(site.projectCreation()
                        .create(new ProjectCreationData.Builder()
                                .withKey(key)
                                .withName(name)
                                .withLead(admin())
                                .withType("business")
                                .build()));
    }

    private ApplicationUser admin() {
        return site.users().getUserByName("admin");
    }

    private FieldScreen screen() {
        return stub(
                FieldScreen.class,
                (method, arguments) -> method.equals("containsField") ? onScreen.contains(arguments[0]) : null);
    }

    private FieldScreenManager screens() {
        return stub(
                FieldScreenManager.class,
                (method, arguments) -> Long.valueOf(77).equals(arguments[0]) ? screen() : null);
    }

    private IssueTypeScreenSchemeManager screenSchemes() {
        FieldScreenScheme scheme = stub(FieldScreenScheme.class, (method, arguments) -> screen());
        IssueTypeScreenScheme byType = stub(IssueTypeScreenScheme.class, (method, arguments) -> scheme);
        return stub(IssueTypeScreenSchemeManager.class, (method, arguments) -> byType);
    }

    private interface Answer {
        Object answer(String method, Object[] arguments);
    }

    private static <T> T stub(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.answer(method.getName(), arguments)));
    }

    public CustomField numberField(String name) {
        CustomField field = fields.createCustomField(
                name,
                "",
                types.type(FLOAT).orElseThrow(),
                null,
                List.of(GlobalIssueContext.getInstance()),
                List.<IssueType>of());
        onScreen.add(field.getId());
        return field;
    }

    public IssueInputParameters input() {
        return service.newIssueInputParameters();
    }

    public MutableIssue createIssue(String summary) {
        IssueInputParameters input =
                input().setProjectId(project.getId()).setIssueTypeId(taskType).setSummary(summary);
        IssueService.CreateValidationResult checked = service.validateCreate(admin, input);
        if (!checked.isValid()) {
            throw new AssertionError(checked.getErrorCollection().getErrors() + " "
                    + checked.getErrorCollection().getErrorMessages());
        }
        MutableIssue issue = service.create(admin, checked).getIssue();
        told.clear();
        published.clear();
        return issue;
    }

    public IssueService.IssueResult update(Issue issue, IssueInputParameters input) {
        return service.update(admin, service.validateUpdate(admin, issue.getId(), input));
    }

    public IssueService.IssueResult transition(Issue issue, int action, IssueInputParameters input) {
        IssueService.TransitionValidationResult checked =
                service.validateTransition(admin, issue.getId(), action, input);
        return checked.isValid()
                ? service.transition(admin, checked)
                : new IssueService.IssueResult(null, checked.getErrorCollection());
    }

    public List<ChangeHistory> history(Issue issue) {
        return changeLog.getChangeHistories(issue);
    }

    /** Gives the (still empty) project a workflow whose action 11 has the given rules. */
    public void useWorkflow(String name, String validators, String functions) {
        String xml = """
                <workflow><initial-actions><action id="1" name="Create"><results>
                <unconditional-result old-status="null" status="open" step="1">
                <post-functions>FN:issue.IssueCreateFunction:FNEVENT:1:</post-functions>
                </unconditional-result></results></action></initial-actions>
                <steps><step id="1" name="Open"><meta name="jira.status.id">10000</meta><actions>
                <action id="11" name="Go" view="fieldscreen"><meta name="jira.fieldscreen.id">77</meta><validators>VALIDATORS</validators>
                <results><unconditional-result old-status="null" status="null" step="2"><post-functions>FUNCTIONS
                FN:issue.UpdateIssueStatusFunction:FN:misc.CreateCommentFunction:
                FN:issue.GenerateChangeHistoryFunction:FNEVENT:13:</post-functions>
                </unconditional-result></results></action></actions></step>
                <step id="2" name="Closed"><meta name="jira.status.id">10001</meta><meta name="jira.issue.editable">false</meta></step>
                </steps></workflow>
                """.replace("VALIDATORS", validators)
                .replace("FUNCTIONS", functions)
                .replaceAll(
                        "FN:([a-zA-Z.]+):",
                        "<function type=\"class\"><arg name=\"class.name\">com.atlassian.jira.workflow.function.$1</arg></function>")
                .replaceAll(
                        "FNEVENT:(\\d+):",
                        "<function type=\"class\"><arg name=\"class.name\">"
                                + "com.atlassian.jira.workflow.function.event.FireIssueEventFunction</arg>"
                                + "<arg name=\"eventTypeId\">$1</arg></function>");
        try {
            workflows.createWorkflow(
                    admin,
                    new ConfigurableJiraWorkflow(name, WorkflowUtil.convertXMLtoWorkflowDescriptor(xml), workflows));
        } catch (com.opensymphony.workflow.FactoryException e) {
            throw new AssertionError(e);
        }
        var scheme = schemeManager.createScheme(schemeManager
                .assignableBuilder()
                .setName(name)
                .setDefaultWorkflow(name)
                .build());
        new io.pipewright.sandbox.workflow.HostMigrationHelperFactory(schemes, store)
                .createMigrationHelper(project, scheme)
                .associateProjectAndWorkflowScheme();
    }

    /** A rule of a plugin as workflow XML names it. */
    public static String rule(String element, String className) {
        return "<" + element + " name=\"\" type=\"class\"><arg name=\"class.name\">" + className + "</arg></" + element
                + ">";
    }

    @Override
    public void close() {
        database.close();
    }
}
