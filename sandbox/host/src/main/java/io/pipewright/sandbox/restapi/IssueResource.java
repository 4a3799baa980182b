package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
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
import java.util.Optional;

/** {@code issue}: read, create, edit and delete. */
@Path("issue")
@Produces("application/json")
public final class IssueResource {

    private final Caller caller;
    private final Links links;
    private final IssueFinder finder;
    private final ProjectFinder projects;
    private final IssueBeans issues;
    private final IssueService service;
    private final IssueInputs inputs;

    IssueResource(
            Caller caller,
            Links links,
            IssueFinder finder,
            ProjectFinder projects,
            IssueBeans issues,
            IssueService service,
            IssueInputs inputs) {
        this.caller = caller;
        this.links = links;
        this.finder = finder;
        this.projects = projects;
        this.issues = issues;
        this.service = service;
        this.inputs = inputs;
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
        Map<String, Object> request = IssueInputs.request(body);
        Map<String, Object> fields = JsonInput.map(request.get("fields"));
        Project project = project(fields);
        IssueType type = issueType(fields, project);
        IssueInputParameters parameters = inputs.ofNew(request, new NewIssue(project, type));
        IssueService.CreateValidationResult valid = service.validateCreate(caller.user(), parameters);
        Answers.requireValid(valid);
        IssueService.IssueResult result = service.create(caller.user(), valid);
        Answers.requireValid(result);
        Issue created = result.getIssue();
        return Answers.created(object(
                "id",
                created.getId().toString(),
                "key",
                created.getKey(),
                "self",
                links.to("issue/" + created.getId())));
    }

    private Project project(Map<String, Object> fields) {
        Map<String, Object> given = reference(fields, "project", "project is required");
        String id = JsonInput.text(given.get("id"));
        Optional<Project> project = id == null
                ? projects.byKey(Objects.toString(given.get("key"), ""), ProjectPermissions.BROWSE_PROJECTS)
                : projects.byId(id, ProjectPermissions.BROWSE_PROJECTS);
        return project.orElseThrow(() -> Answers.refusedField("project", "valid project is required"));
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

    @PUT
    @Path("{key}")
    public Response edit(@PathParam("key") String key, String body) {
        Issue issue = finder.find(key);
        Map<String, Object> request = IssueInputs.request(body);
        if (request.get("fields") == null && request.get("update") == null) {
            throw Answers.refused(400, "One of 'fields' or 'update' required");
        }
        IssueInputParameters parameters = inputs.ofStored(request, issue);
        IssueService.UpdateValidationResult valid = service.validateUpdate(caller.user(), issue.getId(), parameters);
        Answers.requireValid(valid);
        Answers.requireValid(service.update(caller.user(), valid));
        return Answers.empty();
    }

    @DELETE
    @Path("{key}")
    public Response delete(@PathParam("key") String key) {
        Issue issue = finder.find(key);
        IssueService.DeleteValidationResult valid = service.validateDelete(caller.user(), issue.getId());
        if (!valid.isValid()) {
            boolean allowed = caller.may(ProjectPermissions.DELETE_ISSUES, issue);
            throw Answers.refused(allowed ? 400 : 403, valid.getErrorCollection());
        }
        ErrorCollection errors = service.delete(caller.user(), valid);
        if (errors.hasAnyErrors()) {
            throw Answers.refused(400, errors);
        }
        return Answers.empty();
    }
}
