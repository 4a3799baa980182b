package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.jira.issue.status.Status;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** What the whole site shares: {@code serverInfo}, {@code field}, {@code status}, {@code resolution}, {@code issuetype}, {@code priority}. */
@Path("")
@Produces("application/json")
@AnonymousSiteAccess
public final class SiteResource {

    private static final int BUILD = 11_003_008;

    private final RestSite site;
    private final Beans beans;
    private final FieldCatalog catalog;

    SiteResource(RestSite site, Beans beans, FieldCatalog catalog) {
        this.site = site;
        this.beans = beans;
        this.catalog = catalog;
    }

    @GET
    @Path("serverInfo")
    @UnrestrictedAccess
    public Response serverInfo() {
        String version = site.properties().getVersion();
        List<Integer> numbers = Arrays.stream(version.split("[^0-9]+"))
                .filter(part -> !part.isEmpty())
                .map(Integer::valueOf)
                .toList();
        return Answers.ok(object(
                "baseUrl",
                site.baseUrl(),
                "version",
                version,
                "versionNumbers",
                numbers,
                "deploymentType",
                "Server",
                "buildNumber",
                BUILD,
                "buildDate",
                "2026-01-01T00:00:00.000+0000",
                "databaseBuildNumber",
                BUILD,
                "serverTime",
                Beans.moment(new Date()),
                "scmInfo",
                "sandbox",
                "serverTitle",
                site.properties().getDisplayName()));
    }

    @GET
    @Path("field")
    public Response fields() {
        return Answers.ok(catalog.all());
    }

    @GET
    @Path("status")
    public Response statuses() {
        return Answers.ok(
                site.statuses().getStatuses().stream().map(beans::status).toList());
    }

    @GET
    @Path("status/{idOrName}")
    public Response status(@PathParam("idOrName") String idOrName) {
        Status byId = site.statuses().getStatus(idOrName);
        Status status = byId != null
                ? byId
                : site.statuses().getStatuses().stream()
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
        return Answers.ok(site.resolutions().getResolutions().stream()
                .map(beans::resolution)
                .toList());
    }

    @GET
    @Path("issuetype")
    public Response issueTypes() {
        return Answers.ok(
                site.issueTypes().getIssueTypes().stream().map(beans::issueType).toList());
    }

    @GET
    @Path("priority")
    public Response priorities() {
        List<Map<String, Object>> all = site.database()
                .query(
                        "select id, cname, description, icon_url from issue_constant "
                                + "where kind = 'priority' order by seq",
                        row -> object(
                                "self",
                                site.link("priority/" + row.getString(1)),
                                "description",
                                Beans.text(row.getString(3)),
                                "iconUrl",
                                site.baseUrl() + Beans.text(row.getString(4)),
                                "name",
                                row.getString(2),
                                "id",
                                row.getString(1)));
        return Answers.ok(all);
    }
}
