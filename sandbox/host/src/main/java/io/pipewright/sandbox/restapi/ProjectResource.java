package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.workflow.JiraWorkflow;
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

    private final RestSite site;
    private final Beans beans;

    ProjectResource(RestSite site, Beans beans) {
        this.site = site;
        this.beans = beans;
    }

    @GET
    public Response all() {
        return Answers.ok(site.permissions().getProjects(ProjectPermissions.BROWSE_PROJECTS, site.caller()).stream()
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
        Project project = key.matches("\\d{1,18}")
                ? site.projects().getProjectObj(Long.valueOf(key))
                : site.projects().getProjectByCurrentKey(key);
        if (project == null
                || !site.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, site.caller())) {
            throw Answers.refused(404, "No project could be found with key '" + key + "'.");
        }
        return project;
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
                site.link("issuetype/" + type.getId()),
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
        List<?> steps = site.workflows()
                .getWorkflow(project.getId(), type.getId())
                .getDescriptor()
                .getSteps();
        return steps.stream()
                .map(step ->
                        (String) ((StepDescriptor) step).getMetaAttributes().get(JiraWorkflow.STEP_STATUS_KEY))
                .map(site.statuses()::getStatus)
                .toList();
    }
}
