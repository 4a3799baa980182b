package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.jira.bc.issue.search.SearchService;
import io.pipewright.sandbox.search.SavedFilters.SavedFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** {@code filter}: saved queries; a user's own filters are the favourites. */
@Path("filter")
@Produces("application/json")
public final class FilterResource {

    private static final int LONGEST_NAME = 255;

    private final RestSite site;
    private final Beans beans;

    FilterResource(RestSite site, Beans beans) {
        this.site = site;
        this.beans = beans;
    }

    @GET
    @Path("favourite")
    public Response favourites() {
        return Answers.ok(
                site.filters().ownedBy(site.caller()).stream().map(this::bean).toList());
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return Answers.ok((id.matches("\\d{1,18}")
                        ? site.filters().find(Long.parseLong(id), site.caller())
                        : java.util.Optional.<SavedFilter>empty())
                .map(this::bean)
                .orElseThrow(() -> Answers.refused(
                        400,
                        "The selected filter is not available to you, perhaps it has been "
                                + "deleted or had its permissions changed.")));
    }

    @POST
    public Response create(String body) {
        Map<String, Object> given = JsonInput.object(body);
        String name = Beans.text(JsonInput.text(given.get("name"))).strip();
        String jql = Beans.text(JsonInput.text(given.get("jql")));
        if (name.isEmpty()) {
            throw Answers.refusedField("filterName", "You must specify a name to save this filter as.");
        }
        if (name.length() > LONGEST_NAME) {
            throw Answers.refusedField(
                    "filterName", "The entered filter name is too long, it must be less than 255 chars.");
        }
        SearchService.ParseResult parsed = site.search().parseQuery(site.caller(), jql);
        if (!parsed.isValid()) {
            throw Answers.refused(400, parsed.getErrors().getErrorMessages().toArray(String[]::new));
        }
        return Answers.ok(bean(site.filters().create(site.caller(), name, jql, false)));
    }

    private Map<String, Object> bean(SavedFilter filter) {
        boolean own = filter.ownerKey().equals(site.caller().getKey());
        return object(
                "self",
                site.link("filter/" + filter.id()),
                "id",
                String.valueOf(filter.id()),
                "name",
                filter.name(),
                "owner",
                beans.user(site.users().getUserByKeyEvenWhenUnknown(filter.ownerKey())),
                "jql",
                filter.jql(),
                "viewUrl",
                site.baseUrl() + "/issues/?filter=" + filter.id(),
                "searchUrl",
                site.link("search?jql=" + URLEncoder.encode(filter.jql(), StandardCharsets.UTF_8)),
                "favourite",
                own,
                "sharePermissions",
                filter.shared() ? List.of(object("id", filter.id(), "type", "loggedin")) : List.of(),
                "editable",
                own,
                "sharedUsers",
                object("size", 0, "items", List.of(), "max-results", 1000, "start-index", 0, "end-index", 0),
                "subscriptions",
                object("size", 0, "items", List.of(), "max-results", 1000, "start-index", 0, "end-index", 0));
    }
}
