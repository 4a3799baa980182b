package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.jira.bc.ServiceResult;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import io.pipewright.sandbox.issue.Comments.Comment;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** {@code issue}: read, create, edit, move, delete and comment. */
@Path("issue")
@Produces("application/json")
public final class IssueResource {

    private final RestSite site;
    private final Beans beans;
    private final IssueBeans issues;
    private final FieldInputs inputs;
    private final IssueFinder finder;

    IssueResource(RestSite site, Beans beans, IssueBeans issues) {
        this.site = site;
        this.beans = beans;
        this.issues = issues;
        this.inputs = new FieldInputs(site);
        this.finder = new IssueFinder(site);
    }

    @GET
    @Path("{key}")
    @AnonymousSiteAccess
    public Response get(
            @PathParam("key") String key,
            @QueryParam("fields") List<String> fields,
            @QueryParam("expand") List<String> expand) {
        return Answers.ok(
                issues.issue(finder.find(key), FieldSelection.of(fields, true), FieldSelection.split(expand)));
    }

    @POST
    public Response create(String body) {
        Map<String, Object> request = JsonInput.object(body);
        Map<String, Object> fields = JsonInput.map(request.get("fields"));
        Project project = project(fields);
        IssueType type = issueType(fields, project);
        IssueInputParameters parameters = site.issueService().newIssueInputParameters();
        parameters.setProjectId(project.getId()).setIssueTypeId(type.getId());
        inputs.read(request, new NewIssue(project, type), parameters);
        IssueService.CreateValidationResult valid = site.issueService().validateCreate(site.caller(), parameters);
        requireValid(valid);
        IssueService.IssueResult result = site.issueService().create(site.caller(), valid);
        requireValid(result);
        Issue created = result.getIssue();
        return Answers.created(object(
                "id",
                created.getId().toString(),
                "key",
                created.getKey(),
                "self",
                site.link("issue/" + created.getId())));
    }

    private Project project(Map<String, Object> fields) {
        Map<String, Object> given = reference(fields, "project", "project is required");
        String id = JsonInput.text(given.get("id"));
        Project project = id == null
                ? site.projects().getProjectByCurrentKey(Objects.toString(given.get("key"), ""))
                : id.matches("\\d{1,18}") ? site.projects().getProjectObj(Long.valueOf(id)) : null;
        if (project == null
                || !site.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, site.caller())) {
            throw Answers.refusedField("project", "valid project is required");
        }
        return project;
    }

    private IssueType issueType(Map<String, Object> fields, Project project) {
        Map<String, Object> given = reference(fields, "issuetype", "issue type is required");
        String id = JsonInput.text(given.get("id"));
        String name = JsonInput.text(given.get("name"));
        return project.getIssueTypes().stream()
                .filter(type ->
                        id == null ? type.getName().equals(name) : type.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> Answers.refusedField("issuetype", "valid issue type is required"));
    }

    private static Map<String, Object> reference(Map<String, Object> fields, String name, String otherwise) {
        if (!(fields.get(name) instanceof Map<?, ?>)) {
            throw Answers.refusedField(name, otherwise);
        }
        return JsonInput.map(fields.get(name));
    }

    /** Where a new issue will stand. */
    private record NewIssue(Project project, IssueType type) implements IssueContext {
        @Override
        public Project getProjectObject() {
            return project;
        }

        @Override
        public Long getProjectId() {
            return project.getId();
        }

        @Override
        public IssueType getIssueType() {
            return type;
        }

        @Override
        public String getIssueTypeId() {
            return type.getId();
        }
    }

    private static void requireValid(ServiceResult result) {
        if (!result.isValid()) {
            throw Answers.refused(400, result.getErrorCollection());
        }
    }

    @PUT
    @Path("{key}")
    public Response edit(@PathParam("key") String key, String body) {
        Issue issue = finder.find(key);
        IssueInputParameters parameters = parameters(JsonInput.object(body), issue);
        IssueService.UpdateValidationResult valid =
                site.issueService().validateUpdate(site.caller(), issue.getId(), parameters);
        requireValid(valid);
        requireValid(site.issueService().update(site.caller(), valid));
        return Answers.empty();
    }

    private IssueInputParameters parameters(Map<String, Object> request, Issue issue) {
        IssueInputParameters parameters = site.issueService().newIssueInputParameters();
        parameters.setRetainExistingValuesWhenParameterNotProvided(true, true);
        inputs.read(request, issue, parameters);
        return parameters;
    }

    @DELETE
    @Path("{key}")
    public Response delete(@PathParam("key") String key) {
        Issue issue = finder.find(key);
        IssueService.DeleteValidationResult valid = site.issueService().validateDelete(site.caller(), issue.getId());
        if (!valid.isValid()) {
            boolean allowed = site.permissions().hasPermission(ProjectPermissions.DELETE_ISSUES, issue, site.caller());
            throw Answers.refused(allowed ? 400 : 403, valid.getErrorCollection());
        }
        ErrorCollection errors = site.issueService().delete(site.caller(), valid);
        if (errors.hasAnyErrors()) {
            throw Answers.refused(400, errors);
        }
        return Answers.empty();
    }

    @GET
    @Path("{key}/transitions")
    @AnonymousSiteAccess
    public Response transitions(
            @PathParam("key") String key,
            @QueryParam("transitionId") String id,
            @QueryParam("expand") List<String> expand) {
        Set<String> wanted = FieldSelection.split(expand);
        List<Map<String, Object>> open = issues.transitions(finder.find(key), wanted.contains("transitions.fields"));
        return Answers.ok(object(
                "expand",
                "transitions",
                "transitions",
                open.stream()
                        .filter(transition -> id == null || id.equals(transition.get("id")))
                        .toList()));
    }

    @POST
    @Path("{key}/transitions")
    public Response transition(@PathParam("key") String key, String body) {
        Issue issue = finder.find(key);
        Map<String, Object> request = JsonInput.object(body);
        int action = actionId(request, issue);
        IssueService.TransitionValidationResult valid = site.issueService()
                .validateTransition(site.caller(), issue.getId(), action, parameters(request, issue));
        requireValid(valid);
        requireValid(site.issueService().transition(site.caller(), valid));
        return Answers.empty();
    }

    /** A transition that the workflow does not have at all is a server error in Jira, and documented as such. */
    private int actionId(Map<String, Object> request, Issue issue) {
        Object given = JsonInput.map(request.get("transition")).get("id");
        if (given == null) {
            throw Answers.refused(400, "Missing 'transition' identifier");
        }
        String text = JsonInput.text(given);
        if (!text.matches("\\d{1,9}")) {
            throw Answers.refused(400, "'transition' identifier must be an integer");
        }
        int id = Integer.parseInt(text);
        if (site.workflows().getWorkflow(issue).getDescriptor().getAction(id) == null) {
            throw Answers.refused(
                    500, "The workflow of issue " + issue.getKey() + " has no transition with the id " + id + ".");
        }
        return id;
    }

    @GET
    @Path("{key}/comment")
    @AnonymousSiteAccess
    public Response comments(@PathParam("key") String key) {
        return Answers.ok(issues.comments(finder.find(key)));
    }

    @POST
    @Path("{key}/comment")
    public Response comment(@PathParam("key") String key, String body) {
        Issue issue = finder.find(key);
        String text = JsonInput.text(JsonInput.object(body).get("body"));
        if (!site.permissions().hasPermission(ProjectPermissions.ADD_COMMENTS, issue, site.caller())) {
            throw Answers.refused(
                    400, site.caller().getDisplayName() + ", you do not have the permission to comment on this issue.");
        }
        if (text == null || text.isBlank()) {
            throw Answers.refusedField("comment", "Comment body can not be empty!");
        }
        Comment comment = site.comments().add(issue.getId(), site.caller(), text);
        return Answers.created(beans.comment(comment, issue.getId()));
    }
}
