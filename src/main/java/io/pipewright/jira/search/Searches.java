package io.pipewright.jira.search;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import io.pipewright.kernel.Reason;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Runs JQL in pages and says in a reason what is wrong with a query. */
@Named
public class Searches {

    private static final int PAGE = 1000;
    private static final int OVERLAP = 100;

    private final SearchService search;

    @Inject
    public Searches(SearchService search) {
        this.search = search;
    }

    /** What is wrong with the query for this user; empty when it can be run. */
    public Optional<Reason> fault(ApplicationUser user, String jql) {
        SearchService.ParseResult parsed = search.parseQuery(user, jql);
        MessageSet errors = parsed.isValid() ? search.validateQuery(user, parsed.getQuery()) : parsed.getErrors();
        return errors.hasAnyErrors()
                ? Optional.of(Reason.of("pipewright.common.jql", String.join(" ", errors.getErrorMessages())))
                : Optional.empty();
    }

    /** The ids of the issues that the query finds among those the user may browse, a page of {@value #PAGE} at a time. */
    public Set<Long> ids(ApplicationUser user, String jql) {
        Query query = search.parseQuery(user, jql).getQuery();
        Set<Long> ids = new HashSet<>();
        int start = 0;
        SearchResults<Issue> page;
        do {
            page = page(user, query, start);
            page.getResults().forEach(issue -> ids.add(issue.getId()));
            start += PAGE;
        } while (start < page.getTotal());
        return ids;
    }

    /**
     * The ids of the issues of a project that were updated no longer ago than this, whoever may browse them. Pages overlap, because each
     * issue that is deleted meanwhile moves the next page by one.
     */
    public Set<Long> updatedSince(long projectId, Duration ago) {
        String jql = "project = " + projectId + " AND updated >= \"-" + (ago.toMinutes() + 1) + "m\" ORDER BY key ASC";
        Query query = search.parseQuery(null, jql).getQuery();
        Set<Long> ids = new HashSet<>();
        int start = 0;
        SearchResults<Issue> page;
        do {
            page = pageOfAll(query, start);
            page.getResults().forEach(issue -> ids.add(issue.getId()));
            start += PAGE - OVERLAP;
        } while (start < page.getTotal());
        return ids;
    }

    private SearchResults<Issue> pageOfAll(Query query, int start) {
        try {
            return search.searchOverrideSecurity(null, query, new PagerFilter<Issue>(start, PAGE));
        } catch (SearchException e) {
            throw new IllegalStateException("The search failed", e);
        }
    }

    /** Whether an issue is among those that the query finds, whoever asks. */
    public boolean matches(long issueId, String jql) {
        try {
            return search.searchCountOverrideSecurity(
                            null,
                            search.parseQuery(null, "issue = " + issueId + " AND (" + jql + ")")
                                    .getQuery())
                    > 0;
        } catch (SearchException e) {
            throw new IllegalStateException("The search failed: " + jql, e);
        }
    }

    private SearchResults<Issue> page(ApplicationUser user, Query query, int start) {
        try {
            return search.search(user, query, new PagerFilter<Issue>(start, PAGE));
        } catch (SearchException e) {
            throw new IllegalStateException("The search failed", e);
        }
    }
}
