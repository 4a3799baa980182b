package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import io.pipewright.sandbox.site.Priorities;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * What the whole site shares: {@code serverInfo}, {@code field}, {@code status}, {@code resolution}, {@code issuetype}, {@code priority}.
 */
@Path("")
@Produces("application/json")
@AnonymousSiteAccess
public final class SiteResource {

    private final Links links;
    private final Beans beans;
    private final FieldCatalog catalog;
    private final StatusManager statuses;
    private final ResolutionManager resolutions;
    private final IssueTypeManager issueTypes;
    private final Priorities priorities;

    SiteResource(
            Links links,
            Beans beans,
            FieldCatalog catalog,
            StatusManager statuses,
            ResolutionManager resolutions,
            IssueTypeManager issueTypes,
            Priorities priorities) {
        this.links = links;
        this.beans = beans;
        this.catalog = catalog;
        this.statuses = statuses;
        this.resolutions = resolutions;
        this.issueTypes = issueTypes;
        this.priorities = priorities;
    }

    @GET
    @Path("serverInfo")
    @UnrestrictedAccess
    public Response serverInfo() {
        String version = links.properties().getVersion();
        List<Integer> numbers = Arrays.stream(version.split("[^0-9]+"))
                .filter(part -> !part.isEmpty())
                .map(Integer::valueOf)
                .toList();
        return Answers.ok(object(
                "baseUrl",
                links.base(),
                "version",
                version,
                "versionNumbers",
                numbers,
                "deploymentType",
                "Server",
                "buildNumber",
                build(numbers),
                "buildDate",
                "2026-01-01T00:00:00.000+0000",
                "databaseBuildNumber",
                build(numbers),
                "serverTime",
                Beans.moment(new Date()),
                "scmInfo",
                "sandbox",
                "serverTitle",
                links.properties().getDisplayName()));
    }

    /** As Jira counts its builds: 11.3.8 is 11030008. */
    private static int build(List<Integer> version) {
        return version.get(0) * 1_000_000 + version.get(1) * 10_000 + version.get(2);
    }

    @GET
    @Path("field")
    public Response fields() {
        return Answers.ok(catalog.all());
    }

    @GET
    @Path("status")
    public Response statuses() {
        return Answers.ok(statuses.getStatuses().stream().map(beans::status).toList());
    }

    @GET
    @Path("status/{idOrName}")
    public Response status(@PathParam("idOrName") String idOrName) {
        Status byId = statuses.getStatus(idOrName);
        Status status = byId != null
                ? byId
                : statuses.getStatuses().stream()
                        .filter(one -> one.getName().equals(idOrName))
                        .findFirst()
                        .orElse(null);
        if (status == null) {
            throw Answers.refused(404, "The status with id '" + idOrName + "' does not exist");
        }
        return Answers.ok(beans.status(status));
    }

    @GET
    @Path("resolution")
    public Response resolutions() {
        return Answers.ok(
                resolutions.getResolutions().stream().map(beans::resolution).toList());
    }

    @GET
    @Path("issuetype")
    public Response issueTypes() {
        return Answers.ok(
                issueTypes.getIssueTypes().stream().map(beans::issueType).toList());
    }

    @GET
    @Path("priority")
    public Response priorities() {
        return Answers.ok(priorities.all().stream().map(this::complete).toList());
    }

    private Map<String, Object> complete(Priority priority) {
        return object(
                "self",
                links.to("priority/" + priority.getId()),
                "description",
                Beans.text(priority.getDescription()),
                "iconUrl",
                links.base() + Beans.text(priority.getIconUrl()),
                "name",
                priority.getName(),
                "id",
                priority.getId());
    }
}
