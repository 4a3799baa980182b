package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import com.opensymphony.workflow.loader.StepDescriptor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** {@code project}: those that the caller may browse. */
@Path("project")
@Produces("application/json")
@AnonymousSiteAccess
public final class ProjectResource {

    private final Caller caller;
    private final Links links;
    private final ProjectFinder projects;
    private final Beans beans;
    private final WorkflowManager workflows;
    private final StatusManager statuses;

    ProjectResource(
            Caller caller,
            Links links,
            ProjectFinder projects,
            Beans beans,
            WorkflowManager workflows,
            StatusManager statuses) {
        this.caller = caller;
        this.links = links;
        this.projects = projects;
        this.beans = beans;
        this.workflows = workflows;
        this.statuses = statuses;
    }

    @GET
    public Response all() {
        return Answers.ok(caller.permissions().getProjects(ProjectPermissions.BROWSE_PROJECTS, caller.user()).stream()
                .sorted(Comparator.comparing(project -> project.getName().toLowerCase(java.util.Locale.ROOT)))
                .map(this::brief)
                .toList());
    }

    private Map<String, Object> brief(Project project) {
        Map<String, Object> bean = object("expand", "description,lead,url,projectKeys");
        bean.putAll(beans.project(project));
        bean.put("archived", project.isArchived());
        return bean;
    }

    @GET
    @Path("{key}")
    public Response one(@PathParam("key") String key) {
        Project project = find(key);
        Map<String, Object> bean = brief(project);
        bean.put("description", Beans.text(project.getDescription()));
        bean.put("lead", beans.user(project.getProjectLead()));
        bean.put("components", List.of());
        bean.put(
                "issueTypes",
                project.getIssueTypes().stream().map(beans::issueType).toList());
        bean.put("versions", List.of());
        bean.put("roles", Map.of());
        return Answers.ok(bean);
    }

    private Project find(String key) {
        return projects.byIdOrKey(key, ProjectPermissions.BROWSE_PROJECTS)
                .orElseThrow(() -> Answers.refused(404, "No project could be found with key '" + key + "'."));
    }

    @GET
    @Path("{key}/statuses")
    public Response statuses(@PathParam("key") String key) {
        Project project = find(key);
        return Answers.ok(project.getIssueTypes().stream()
                .map(type -> statuses(project, type))
                .toList());
    }

    private Map<String, Object> statuses(Project project, IssueType type) {
        return object(
                "self",
                links.to("issuetype/" + type.getId()),
                "id",
                type.getId(),
                "name",
                type.getName(),
                "subtask",
                type.isSubTask(),
                "statuses",
                workflowStatuses(project, type).stream().map(beans::status).toList());
    }

    private List<Status> workflowStatuses(Project project, IssueType type) {
        List<?> steps = workflows
                .getWorkflow(project.getId(), type.getId())
                .getDescriptor()
                .getSteps();
        return steps.stream()
                .map(step ->
                        (String) ((StepDescriptor) step).getMetaAttributes().get(JiraWorkflow.STEP_STATUS_KEY))
                .map(statuses::getStatus)
                .toList();
    }
}
