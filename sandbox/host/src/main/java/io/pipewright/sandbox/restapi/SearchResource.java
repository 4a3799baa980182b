package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code search}: issues by JQL. */
@Path("search")
@Produces("application/json")
@AnonymousSiteAccess
public final class SearchResource {

    private static final int USUAL = 50;
    private static final int MOST = 1000;
    private static final Set<String> LENIENT = Set.of("false", "warn", "none");
    private static final Set<String> STRICT = Set.of("true", "strict");

    private final Caller caller;
    private final SearchService search;
    private final IssueBeans issues;
    private final FieldCatalog catalog;

    SearchResource(Caller caller, SearchService search, IssueBeans issues, FieldCatalog catalog) {
        this.caller = caller;
        this.search = search;
        this.issues = issues;
        this.catalog = catalog;
    }

    private record Request(
            String jql, int startAt, int maxResults, boolean strict, FieldSelection fields, Set<String> expand) {}

    @GET
    public Response get(
            @QueryParam("jql") String jql,
            @QueryParam("startAt") String startAt,
            @QueryParam("maxResults") String maxResults,
            @QueryParam("validateQuery") String validate,
            @QueryParam("fields") List<String> fields,
            @QueryParam("expand") List<String> expand) {
        return answer(request(jql, startAt, maxResults, validate, fields, expand));
    }

    @POST
    public Response post(String body) {
        Map<String, Object> given =
                JsonInput.object(body, "jql", "startAt", "maxResults", "validateQuery", "fields", "expand");
        return answer(request(
                JsonInput.string(given, "jql"),
                given.get("startAt"),
                given.get("maxResults"),
                given.get("validateQuery"),
                JsonInput.strings(given, "fields"),
                JsonInput.strings(given, "expand")));
    }

    private static Request request(
            String jql, Object startAt, Object maxResults, Object validate, List<String> fields, List<String> expand) {
        int max = JsonInput.integer(maxResults, USUAL, "maxResults");
        boolean lenient = validate != null && LENIENT.contains(JsonInput.text(validate));
        if (validate != null && !lenient && !STRICT.contains(JsonInput.text(validate))) {
            throw Answers.refused(400, "'validateQuery' is one of true, false, strict, warn and none");
        }
        return new Request(
                jql == null ? "" : jql,
                Math.max(JsonInput.integer(startAt, 0, "startAt"), 0),
                max < 0 ? MOST : Math.min(max, MOST),
                !lenient,
                FieldSelection.of(fields, false),
                FieldSelection.split(expand));
    }

    private Response answer(Request request) {
        SearchService.ParseResult parsed = search.parseQuery(caller.user(), request.jql());
        if (!parsed.isValid()) {
            throw refused(parsed.getErrors());
        }
        MessageSet messages = search.validateQuery(caller.user(), parsed.getQuery());
        if (messages.hasAnyErrors() && request.strict()) {
            throw refused(messages);
        }
        try {
            SearchResults<Issue> found = search.search(
                    caller.user(), parsed.getQuery(), new PagerFilter<Issue>(request.startAt(), request.maxResults()));
            return Answers.ok(bean(request, found, messages.getErrorMessages()));
        } catch (SearchException e) {
            throw Answers.refused(400, e.getMessage());
        }
    }

    private Map<String, Object> bean(Request request, SearchResults<Issue> found, Collection<String> warnings) {
        Map<String, Object> bean = object(
                "expand",
                "schema,names",
                "startAt",
                request.startAt(),
                "maxResults",
                request.maxResults(),
                "total",
                found.getTotal(),
                "issues",
                found.getResults().stream()
                        .map(issue -> issues.found(issue, request.fields(), request.expand()))
                        .toList());
        if (!warnings.isEmpty()) {
            bean.put("warningMessages", warnings);
        }
        if (request.expand().contains("names")) {
            bean.put("names", merged(found, catalog::names));
        }
        if (request.expand().contains("schema")) {
            bean.put("schema", merged(found, catalog::schemas));
        }
        return bean;
    }

    private static Map<String, Object> merged(
            SearchResults<Issue> found, java.util.function.Function<Issue, Map<String, Object>> part) {
        Map<String, Object> all = new LinkedHashMap<>();
        found.getResults().forEach(issue -> all.putAll(part.apply(issue)));
        return all;
    }

    private static jakarta.ws.rs.WebApplicationException refused(MessageSet messages) {
        ErrorCollection errors = new SimpleErrorCollection();
        messages.getErrorMessages().forEach(errors::addErrorMessage);
        return Answers.refused(400, errors);
    }
}
