package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** {@code dashboard}: the caller's own and the shared ones. */
@Path("dashboard")
@Produces("application/json")
@AnonymousSiteAccess
public final class DashboardResource {

    private static final int USUAL = 20;

    private final RestSite site;

    DashboardResource(RestSite site) {
        this.site = site;
    }

    @GET
    public Response list(
            @QueryParam("startAt") String startAt,
            @QueryParam("maxResults") String maxResults,
            @QueryParam("filter") String filter) {
        int start = JsonInput.integer(startAt, 0, "startAt");
        int max = Math.max(JsonInput.integer(maxResults, USUAL, "maxResults"), 0);
        if (start < 0) {
            throw Answers.refused(400, "The parameter 'startAt' must not be negative");
        }
        boolean own = "my".equals(filter) || "favourite".equals(filter);
        List<Map<String, Object>> all = site.database()
                .query(
                        "select id, dname from dashboard where owner_key = ? or (shared = true and ? = false) "
                                + "order by lower(dname), id",
                        row -> bean(row.getLong(1), row.getString(2)),
                        site.caller() == null ? "" : site.caller().getKey(),
                        own);
        return Answers.ok(object(
                "startAt",
                start,
                "maxResults",
                max,
                "total",
                all.size(),
                "dashboards",
                all.stream().skip(start).limit(max).toList()));
    }

    private Map<String, Object> bean(long id, String name) {
        return object(
                "id",
                String.valueOf(id),
                "name",
                name,
                "self",
                site.link("dashboard/" + id),
                "view",
                site.baseUrl() + "/secure/Dashboard.jspa?selectPageId=" + id);
    }
}
