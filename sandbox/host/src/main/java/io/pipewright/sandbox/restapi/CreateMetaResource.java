package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenLayoutItem;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code issue/createmeta}: what can be created in a project, page by page; the single big answer was removed in Jira 9. */
@Path("issue/createmeta/{project}/issuetypes")
@Produces("application/json")
public final class CreateMetaResource {

    private static final int PAGE = 50;

    private final ProjectFinder projects;
    private final Beans beans;
    private final FieldCatalog catalog;
    private final IssueTypeScreenSchemeManager screens;

    CreateMetaResource(
            ProjectFinder projects, Beans beans, FieldCatalog catalog, IssueTypeScreenSchemeManager screens) {
        this.projects = projects;
        this.beans = beans;
        this.catalog = catalog;
        this.screens = screens;
    }

    private record Place(Project getProjectObject, IssueType getIssueType) implements IssueContext {
        @Override
        public Long getProjectId() {
            return getProjectObject.getId();
        }

        @Override
        public String getIssueTypeId() {
            return getIssueType.getId();
        }
    }

    @GET
    public Response types(
            @PathParam("project") String key,
            @QueryParam("startAt") String startAt,
            @QueryParam("maxResults") String maxResults) {
        List<Map<String, Object>> types =
                project(key).getIssueTypes().stream().map(beans::issueType).toList();
        return page(types, startAt, maxResults);
    }

    @GET
    @Path("{type}")
    public Response fields(
            @PathParam("project") String key,
            @PathParam("type") String typeId,
            @QueryParam("startAt") String startAt,
            @QueryParam("maxResults") String maxResults) {
        Project project = project(key);
        IssueType type = project.getIssueTypes().stream()
                .filter(one -> one.getId().equals(typeId))
                .findFirst()
                .orElseThrow(() -> Answers.refused(
                        400, "Issue type with id '" + typeId + "' does not exist or is not part of the project."));
        FieldScreen screen = screens.getIssueTypeScreenScheme(project)
                .getEffectiveFieldScreenScheme(type)
                .getFieldScreen(IssueOperations.CREATE_ISSUE_OPERATION);
        List<Map<String, Object>> fields = screen.getTabs().stream()
                .flatMap(tab -> tab.getFieldScreenLayoutItems().stream())
                .map(FieldScreenLayoutItem::getFieldId)
                .map(id -> catalog.meta(id, new Place(project, type)))
                .filter(Objects::nonNull)
                .toList();
        return page(fields, startAt, maxResults);
    }

    private Project project(String key) {
        return projects.byIdOrKey(key, ProjectPermissions.CREATE_ISSUES)
                .orElseThrow(() -> Answers.refused(
                        400,
                        "Project with key or id '" + key + "' does not exist, or you may not create issues in it."));
    }

    private static Response page(List<Map<String, Object>> all, String startAt, String maxResults) {
        int start = Math.min(Math.max(JsonInput.integer(startAt, 0, "startAt"), 0), all.size());
        int max = Math.max(JsonInput.integer(maxResults, PAGE, "maxResults"), 0);
        int end = (int) Math.min((long) start + max, all.size());
        return Answers.ok(object(
                "maxResults",
                max,
                "startAt",
                start,
                "total",
                all.size(),
                "isLast",
                end == all.size(),
                "values",
                all.subList(start, end)));
    }
}
