package io.pipewright.sandbox.restapi;

import com.atlassian.sal.api.ApplicationProperties;
import io.pipewright.sandbox.field.Fields;
import io.pipewright.sandbox.rest.HostRest;
import io.pipewright.sandbox.search.Archive;
import io.pipewright.sandbox.site.Site;
import io.pipewright.sandbox.tracker.IssueTracker;
import java.util.HashSet;
import java.util.Set;

/** {@code /rest/api/2}: each resource with the parts of the tracker that it asks. */
public final class JiraRest implements HostRest {

    private final IssueTracker tracker;
    private final Site site;
    private final Fields fields;
    private final Links links;
    private final Caller caller;
    private final Beans beans;
    private final FieldCatalog catalog;
    private final IssueFinder issues;
    private final ProjectFinder projects;
    private final Set<Object> resources = new HashSet<>();

    public JiraRest(IssueTracker tracker, ApplicationProperties properties) {
        this.tracker = tracker;
        this.site = tracker.site();
        this.fields = tracker.fields();
        this.links = new Links(properties);
        this.caller = new Caller(site.requestUser(), site.permissions());
        this.beans = new Beans(links);
        this.catalog = new FieldCatalog(beans, fields.customFields(), fields.options(), site.resolutions());
        this.issues = new IssueFinder(caller, tracker.issues());
        this.projects = new ProjectFinder(caller, site.projects());
        addIssues();
        addLists();
        addSite();
    }

    private void addIssues() {
        CommentBeans comments = new CommentBeans(links, beans, tracker.comments());
        TransitionBeans transitions =
                new TransitionBeans(caller, beans, catalog, tracker.transitions(), site.statuses());
        IssueBeans issueBeans = issueBeans(comments, transitions);
        IssueInputs inputs = new IssueInputs(
                tracker.issueService(),
                new FieldInputs(fields.customFields(), fields.options(), site.priorities(), site.resolutions()));
        resources.add(new IssueResource(caller, links, issues, projects, issueBeans, tracker.issueService(), inputs));
        Archive archive = new Archive(site.database(), tracker.index());
        resources.add(new IssueArchiveResource(caller, issues, archive));
        resources.add(new ProjectArchiveResource(projects, archive));
        resources.add(new TransitionResource(
                caller, issues, transitions, tracker.issueService(), inputs, tracker.workflows()));
        resources.add(new CommentResource(caller, issues, comments, tracker.comments()));
        resources.add(new CreateMetaResource(projects, beans, catalog, fields.typeScreenSchemes()));
        resources.add(new SearchResource(caller, tracker.search(), issueBeans, catalog));
    }

    private IssueBeans issueBeans(CommentBeans comments, TransitionBeans transitions) {
        HistoryBeans histories = new HistoryBeans(beans, tracker.changeLog(), site.users());
        return new IssueBeans(links, beans, catalog, site.securitySchemes(), comments, histories, transitions);
    }

    private void addLists() {
        resources.add(new FilterResource(caller, links, beans, tracker.filters(), tracker.search(), site.users()));
        resources.add(new DashboardResource(caller, links, tracker.dashboards()));
    }

    private void addSite() {
        resources.add(new SiteResource(
                links, beans, catalog, site.statuses(), site.resolutions(), site.issueTypes(), site.priorities()));
        resources.add(new UserResource(caller, beans, issues, projects, site.users(), site.accounts(), site.groups()));
        resources.add(new ProjectResource(caller, links, projects, beans, tracker.workflows(), site.statuses()));
    }

    @Override
    public String path() {
        return "api/2";
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }
}
