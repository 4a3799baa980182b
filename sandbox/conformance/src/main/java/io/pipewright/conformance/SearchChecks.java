package io.pipewright.conformance;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Queries in JQL. */
@Named
class SearchChecks implements Checks {

    private static final int MANY = 5_000;

    private final Playground playground;
    private final SearchService search;
    private final PermissionManager permissions;

    @Inject
    SearchChecks(Playground playground, SearchService search, PermissionManager permissions) {
        this.playground = playground;
        this.search = search;
        this.permissions = permissions;
    }

    @Override
    public List<Check> all() {
        return List.of(
                new Check(
                        "jql-finds",
                        "An issue is found by its key, its project and the value of a number field as soon as the change returns.",
                        this::finds),
                new Check(
                        "jql-narrowed",
                        "A search finds only what its user may browse; the count that overrides security finds the rest.",
                        this::narrowed),
                new Check(
                        "jql-security",
                        "A search and its count find exactly the issues that the user may browse, those that a security level hides not"
                                + " among them. Put an issue of PWCONF on a level that hides it from you, so that this says more.",
                        this::security),
                new Check(
                        "jql-parse-error",
                        "A query that cannot be parsed is invalid, with a message and without an exception.",
                        this::parseError),
                new Check(
                        "jql-unknown-field",
                        "A field that does not exist is an error of the validation that names the field.",
                        this::unknownField),
                new Check(
                        "jql-function",
                        "A function of a plugin gives ids of issues to 'issue in', also many of them.",
                        this::function),
                new Check("jql-pages", "A page has its results, and the total counts all.", this::pages));
    }

    private SearchResults<Issue> search(ApplicationUser user, String jql, int start, int max) throws SearchException {
        ParseResult parsed = search.parseQuery(user, jql);
        Deviation.unless(parsed.isValid(), "cannot be parsed: " + jql);
        return search.search(user, parsed.getQuery(), new PagerFilter<Issue>(start, max));
    }

    private void finds() throws SearchException {
        MutableIssue issue = playground.set(playground.issue("found"), playground.number(), "77");
        String jql = "project = PWCONF and key = " + issue.getKey() + " and cf["
                + playground.number().getIdAsLong() + "] = 77";
        Deviation.unlessEqual(
                List.of(issue.getId()),
                search(playground.me(), jql, 0, 10).getResults().stream()
                        .map(Issue::getId)
                        .toList(),
                "issues found");
    }

    private void narrowed() throws SearchException {
        MutableIssue issue = playground.issue("narrowed");
        String jql = "issue in conformanceIssues(\"" + issue.getId() + "\")";
        Deviation.unlessEqual(1, search(playground.me(), jql, 0, 10).getTotal(), "found by the administrator");
        Deviation.unlessEqual(0, search(null, jql, 0, 10).getTotal(), "found by nobody");
        Deviation.unlessEqual(
                1L,
                search.searchCountOverrideSecurity(
                        null, search.parseQuery(playground.me(), jql).getQuery()),
                "count without security");
    }

    private void security() throws SearchException {
        playground.issue("open to all");
        Query all = search.parseQuery(playground.me(), "project = PWCONF").getQuery();
        List<Issue> issues = search.searchOverrideSecurity(playground.me(), all, new PagerFilter<Issue>(0, MANY))
                .getResults();
        for (ApplicationUser user : Arrays.asList(playground.me(), null)) {
            Set<Long> browsable = issues.stream()
                    .filter(issue -> permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user))
                    .map(Issue::getId)
                    .collect(Collectors.toSet());
            Set<Long> found = search.search(user, all, new PagerFilter<Issue>(0, MANY)).getResults().stream()
                    .map(Issue::getId)
                    .collect(Collectors.toSet());
            Deviation.unlessEqual(
                    browsable, found, "issues found by " + (user == null ? "nobody" : "the administrator"));
            Deviation.unlessEqual((long) browsable.size(), search.searchCount(user, all), "count");
        }
    }

    private void parseError() {
        ParseResult parsed = search.parseQuery(playground.me(), "project = ");
        Deviation.unless(!parsed.isValid(), "valid");
        Deviation.unless(!parsed.getErrors().getErrorMessages().isEmpty(), "no message");
    }

    private void unknownField() {
        ParseResult parsed = search.parseQuery(playground.me(), "nosuchfield = 1");
        Deviation.unless(parsed.isValid(), "already refused by the parser");
        MessageSet errors = search.validateQuery(playground.me(), parsed.getQuery());
        Deviation.unlessAny(errors.getErrorMessages(), "nosuchfield", "errors");
    }

    private void function() throws SearchException {
        MutableIssue issue = playground.issue("function");
        StringBuilder ids = new StringBuilder(issue.getId().toString());
        for (int i = 1; i < 2000; i++) {
            ids.append(' ').append(1_000_000_000L + i);
        }
        Deviation.unlessEqual(
                1,
                search(playground.me(), "issue in conformanceIssues(\"" + ids + "\")", 0, 10)
                        .getTotal(),
                "issues found");
    }

    private void pages() throws SearchException {
        String ids = playground.issue("page one").getId() + " "
                + playground.issue("page two").getId() + " "
                + playground.issue("page three").getId();
        SearchResults<Issue> page =
                search(playground.me(), "issue in conformanceIssues(\"" + ids + "\") order by key asc", 0, 2);
        Deviation.unlessEqual(2, page.getResults().size(), "results of the page");
        Deviation.unlessEqual(3, page.getTotal(), "total");
    }
}
