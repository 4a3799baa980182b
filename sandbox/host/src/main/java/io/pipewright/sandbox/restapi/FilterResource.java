package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.user.util.UserManager;
import io.pipewright.sandbox.search.SavedFilters;
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

    private final Caller caller;
    private final Links links;
    private final Beans beans;
    private final SavedFilters filters;
    private final SearchService search;
    private final UserManager users;

    FilterResource(
            Caller caller, Links links, Beans beans, SavedFilters filters, SearchService search, UserManager users) {
        this.caller = caller;
        this.links = links;
        this.beans = beans;
        this.filters = filters;
        this.search = search;
        this.users = users;
    }

    @GET
    @Path("favourite")
    public Response favourites() {
        return Answers.ok(
                filters.ownedBy(caller.user()).stream().map(this::bean).toList());
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return Answers.ok((id.matches("\\d{1,18}")
                        ? filters.find(Long.parseLong(id), caller.user())
                        : java.util.Optional.<SavedFilter>empty())
                .map(this::bean)
                .orElseThrow(() -> Answers.refused(
                        400,
                        "The selected filter is not available to you, perhaps it has been "
                                + "deleted or had its permissions changed.")));
    }

    @POST
    public Response create(String body) {
        Map<String, Object> given = JsonInput.object(body, "name", "jql", "description", "favourite");
        String name = Beans.text(JsonInput.string(given, "name")).strip();
        String jql = Beans.text(JsonInput.string(given, "jql"));
        if (name.isEmpty()) {
            throw Answers.refusedField("filterName", "You must specify a name to save this filter as.");
        }
        if (name.length() > LONGEST_NAME) {
            throw Answers.refusedField(
                    "filterName", "The entered filter name is too long, it must be less than 255 chars.");
        }
        SearchService.ParseResult parsed = search.parseQuery(caller.user(), jql);
        if (!parsed.isValid()) {
            throw Answers.refused(400, parsed.getErrors().getErrorMessages().toArray(String[]::new));
        }
        return Answers.ok(bean(filters.create(caller.user(), name, jql, false)));
    }

    @POST
    @Path("{id}/permission")
    public Response share(@PathParam("id") String id, String body) {
        if (!"authenticated".equals(JsonInput.string(JsonInput.object(body, "type"), "type"))) {
            throw Answers.refused(400, "Filters are shared with all who are logged in; see the parity page: filters.");
        }
        if (!id.matches("\\d{1,18}") || !filters.share(Long.parseLong(id), caller.user())) {
            throw Answers.refused(400, "You are not the owner of this filter.");
        }
        return Response.status(Response.Status.CREATED)
                .entity(List.of(object("id", Long.parseLong(id), "type", "loggedin")))
                .build();
    }

    private Map<String, Object> bean(SavedFilter filter) {
        boolean own = filter.ownerKey().equals(caller.user().getKey());
        return object(
                "self",
                links.to("filter/" + filter.id()),
                "id",
                String.valueOf(filter.id()),
                "name",
                filter.name(),
                "owner",
                beans.user(users.getUserByKeyEvenWhenUnknown(filter.ownerKey())),
                "jql",
                filter.jql(),
                "viewUrl",
                links.base() + "/issues/?filter=" + filter.id(),
                "searchUrl",
                links.to("search?jql=" + URLEncoder.encode(filter.jql(), StandardCharsets.UTF_8)),
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
