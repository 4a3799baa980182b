package io.pipewright.sandbox;

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

/** Issues with their workflows and searches over one site, built once. */
final class IssueParts {

    final WorkflowSchemes workflowSchemes;
    final HostWorkflowManager workflows;
    final HostWorkflowSchemeManager workflowSchemeManager;
    final HostMigrationHelperFactory migrations;
    final IssueStore store;
    final HostIssueManager issues;
    final JqlFunctions jqlFunctions;
    final SavedFilters filters;
    final LuceneIssueIndex index;
    final HostSearchService search;
    final HostEventPublisher publisher = new HostEventPublisher();
    final IssueEvents events;
    final ChangeLog changeLog;
    final IssueChanges changes;
    final CommentStore commentStore;
    final HostComments comments;
    final EntryStore entries;
    final HostTransitions transitions;
    final HostIssueService issueService;
    private final Site site;

    IssueParts(Site site, Fields fields, PluginModules plugins, Clock clock) {
        this.site = site;
        Database database = site.database();
        workflowSchemes = new WorkflowSchemes(database);
        workflows = new HostWorkflowManager(database, site.statuses(), workflowSchemes);
        workflowSchemeManager = new HostWorkflowSchemeManager(workflowSchemes, workflows, site.projects());
        store = new IssueStore(database, lookups(site, fields), fields.values());
        migrations = new HostMigrationHelperFactory(workflowSchemes, store);
        issues = new HostIssueManager(store);
        SearchSite searched = new SearchSite(
                database,
                site.projects(),
                site.issueTypes(),
                site.statuses(),
                site.resolutions(),
                fields.customFields(),
                site.users(),
                site.permissions(),
                clock);
        jqlFunctions = new JqlFunctions(searched);
        filters = new SavedFilters(database);
        index = new LuceneIssueIndex(database, fields.customFields(), issues);
        search = new HostSearchService(searched, index, jqlFunctions, filters, issues);
        events = new IssueEvents(database, store, publisher, index, clock);
        changeLog = new ChangeLog(database);
        changes = new IssueChanges(store, changeLog, clock);
        commentStore = new CommentStore(database, site.users());
        comments = new HostComments(database, commentStore, store, events, clock);
        entries = new EntryStore(database);
        SystemRules rules =
                new SystemRules(store, changes, commentStore, events, site.permissions(), site.users(), clock);
        transitions = new HostTransitions(
                workflows,
                entries,
                new RuleLoader(rules, plugins),
                site.permissions(),
                fields.screens(),
                site.requestUser());
        issueService = new HostIssueService(
                database,
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

    private static IssueLookups lookups(Site site, Fields fields) {
        return new IssueLookups(
                site.users(),
                site.projects(),
                site.issueTypes(),
                site.statuses(),
                site.resolutions(),
                id -> site.priorities().byId(id).orElse(null),
                fields.customFields());
    }

    /** Gives an empty site the default workflow. */
    void plantDefaults() {
        new DefaultWorkflow(workflows, site.statuses(), site.resolutions()).install();
    }
}
