package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import io.pipewright.sandbox.dashboard.Dashboard;
import io.pipewright.sandbox.dashboard.Dashboards;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code dashboard}: the caller's own and the shared ones. */
@Path("dashboard")
@Produces("application/json")
@AnonymousSiteAccess
public final class DashboardResource {

    private static final int USUAL = 20;

    private final Caller caller;
    private final Links links;
    private final Dashboards dashboards;

    DashboardResource(Caller caller, Links links, Dashboards dashboards) {
        this.caller = caller;
        this.links = links;
        this.dashboards = dashboards;
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
        List<Dashboard> all = dashboards.byName(caller.user(), own);
        return Answers.ok(object(
                "startAt",
                start,
                "maxResults",
                max,
                "total",
                all.size(),
                "dashboards",
                all.stream().skip(start).limit(max).map(this::bean).toList()));
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return Answers.ok((id.matches("\\d{1,18}")
                        ? dashboards.find(Long.parseLong(id), caller.user())
                        : Optional.<Dashboard>empty())
                .map(this::bean)
                .orElseThrow(() -> Answers.refused(404, "The dashboard with id '" + id + "' does not exist.")));
    }

    private Map<String, Object> bean(Dashboard dashboard) {
        return object(
                "id",
                String.valueOf(dashboard.id()),
                "name",
                dashboard.name(),
                "self",
                links.to("dashboard/" + dashboard.id()),
                "view",
                links.base() + "/secure/Dashboard.jspa?selectPageId=" + dashboard.id());
    }
}
