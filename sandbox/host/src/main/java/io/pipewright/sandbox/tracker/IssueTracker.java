package io.pipewright.sandbox.tracker;

import io.pipewright.sandbox.dashboard.Dashboards;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.field.Fields;
import io.pipewright.sandbox.issue.ChangeLog;
import io.pipewright.sandbox.issue.CommentStore;
import io.pipewright.sandbox.issue.HostComments;
import io.pipewright.sandbox.issue.HostEventPublisher;
import io.pipewright.sandbox.issue.HostIssueManager;
import io.pipewright.sandbox.issue.HostIssueService;
import io.pipewright.sandbox.issue.IssueChanges;
import io.pipewright.sandbox.issue.IssueEvents;
import io.pipewright.sandbox.issue.IssueLookups;
import io.pipewright.sandbox.issue.IssueStore;
import io.pipewright.sandbox.plugin.PluginModules;
import io.pipewright.sandbox.search.HostSearchService;
import io.pipewright.sandbox.search.JqlFunctions;
import io.pipewright.sandbox.search.LuceneIssueIndex;
import io.pipewright.sandbox.search.SavedFilters;
import io.pipewright.sandbox.search.SearchSite;
import io.pipewright.sandbox.site.Seed;
import io.pipewright.sandbox.site.Site;
import io.pipewright.sandbox.workflow.DefaultWorkflow;
import io.pipewright.sandbox.workflow.EntryStore;
import io.pipewright.sandbox.workflow.HostMigrationHelperFactory;
import io.pipewright.sandbox.workflow.HostTransitions;
import io.pipewright.sandbox.workflow.HostWorkflowManager;
import io.pipewright.sandbox.workflow.HostWorkflowSchemeManager;
import io.pipewright.sandbox.workflow.RuleLoader;
import io.pipewright.sandbox.workflow.SystemRules;
import io.pipewright.sandbox.workflow.WorkflowSchemes;
import java.time.Clock;
import java.util.List;

/**
 * The issue tracker: site, fields, issues with their workflows, and searches, each built once. For those who put the host together; what
 * they build is given the parts that it uses and never this.
 */
public final class IssueTracker {

    private final Site site;
    private final Fields fields;
    private final WorkflowSchemes workflowSchemes;
    private final HostWorkflowManager workflows;
    private final IssueStore store;
    private final HostIssueManager issues;
    private final SavedFilters filters;
    private final JqlFunctions jqlFunctions;
    private final LuceneIssueIndex index;
    private final HostSearchService search;
    private final HostEventPublisher publisher = new HostEventPublisher();
    private final ChangeLog changeLog;
    private final CommentStore commentStore;
    private final HostComments comments;
    private final EntryStore entries;
    private final HostTransitions transitions;
    private final HostIssueService issueService;
    private final Dashboards dashboards;

    /** @param plugins where workflows find the rules of apps */
    public IssueTracker(Site site, Fields fields, PluginModules plugins, Clock clock) {
        this.site = site;
        this.fields = fields;
        Database database = site.database();
        workflowSchemes = new WorkflowSchemes(database);
        workflows = new HostWorkflowManager(database, site.statuses(), workflowSchemes);
        store = new IssueStore(database, lookups(), fields.values());
        filters = new SavedFilters(database);
        jqlFunctions = new JqlFunctions(database, clock);
        index = new LuceneIssueIndex(database, fields.customFields(), ids -> List.copyOf(store.load(ids)));
        IssueEvents events = new IssueEvents(database, store, publisher, index, clock);
        changeLog = new ChangeLog(database);
        IssueChanges changes = new IssueChanges(store, changeLog, clock);
        issues = new HostIssueManager(database, store, changes, events);
        search = new HostSearchService(searched(clock), index, jqlFunctions, filters, issues);
        commentStore = new CommentStore(database, site.users());
        comments = new HostComments(database, commentStore, store, events, clock);
        entries = new EntryStore(database);
        transitions = transitions(
                new SystemRules(store, changes, commentStore, events, site.permissions(), site.users(), clock),
                plugins);
        issueService = issueService(changes, events, clock);
        dashboards = new Dashboards(database);
    }

    private IssueLookups lookups() {
        return new IssueLookups(
                site.users(),
                site.projects(),
                site.issueTypes(),
                site.statuses(),
                site.resolutions(),
                id -> site.priorities().byId(id).orElse(null),
                fields.customFields());
    }

    private SearchSite searched(Clock clock) {
        return new SearchSite(
                site.database(),
                site.projects(),
                site.issueTypes(),
                site.statuses(),
                site.resolutions(),
                fields.customFields(),
                site.users(),
                site.permissions(),
                clock);
    }

    private HostTransitions transitions(SystemRules rules, PluginModules plugins) {
        return new HostTransitions(
                workflows,
                entries,
                new RuleLoader(rules, plugins),
                site.permissions(),
                fields.screens(),
                site.requestUser());
    }

    private HostIssueService issueService(IssueChanges changes, IssueEvents events, Clock clock) {
        return new HostIssueService(
                site.database(),
                store,
                changes,
                commentStore,
                events,
                transitions,
                site.permissions(),
                fields.typeScreenSchemes(),
                site.requestUser(),
                clock);
    }

    /** Gives an empty site what it begins with; nothing of it is done twice. */
    public void plant() {
        new Seed(site).plant();
        fields.plantDefaults();
        new DefaultWorkflow(workflows, site.statuses(), site.resolutions()).install();
    }

    public Site site() {
        return site;
    }

    public Fields fields() {
        return fields;
    }

    public HostWorkflowManager workflows() {
        return workflows;
    }

    public IssueStore store() {
        return store;
    }

    public HostIssueManager issues() {
        return issues;
    }

    public HostIssueService issueService() {
        return issueService;
    }

    public HostTransitions transitions() {
        return transitions;
    }

    public EntryStore entries() {
        return entries;
    }

    public ChangeLog changeLog() {
        return changeLog;
    }

    public CommentStore commentStore() {
        return commentStore;
    }

    public HostComments comments() {
        return comments;
    }

    public HostSearchService search() {
        return search;
    }

    public SavedFilters filters() {
        return filters;
    }

    public JqlFunctions jqlFunctions() {
        return jqlFunctions;
    }

    public LuceneIssueIndex index() {
        return index;
    }

    public HostEventPublisher publisher() {
        return publisher;
    }

    public Dashboards dashboards() {
        return dashboards;
    }

    /** Which workflow serves which issue type, as plugins see it. */
    public HostWorkflowSchemeManager workflowSchemes() {
        return new HostWorkflowSchemeManager(workflowSchemes, workflows, site.projects());
    }

    /** Brings projects from one workflow scheme to another. */
    public HostMigrationHelperFactory migrations() {
        return new HostMigrationHelperFactory(workflowSchemes, store);
    }
}
