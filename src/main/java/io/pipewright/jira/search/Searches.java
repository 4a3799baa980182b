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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs JQL, alone or about certain deals, and says in a reason what is wrong with a query. */
@Named
public class Searches {

    /** The most issues that are loaded at once. */
    static final int PAGE = 1000;

    private static final int OVERLAP = 100;

    private final SearchService search;
    private final HeldDeals held;

    @Inject
    public Searches(SearchService search, HeldDeals held) {
        this.search = search;
        this.held = held;
    }

    /** What is wrong with the query for this user; empty when it can be run. */
    public Optional<Reason> fault(@Nullable ApplicationUser user, String jql) {
        SearchService.ParseResult parsed = search.parseQuery(user, jql);
        MessageSet errors = parsed.isValid() ? search.validateQuery(user, parsed.getQuery()) : parsed.getErrors();
        return fault(errors);
    }

    private static Optional<Reason> fault(MessageSet errors) {
        return errors.hasAnyErrors()
                ? Optional.of(Reason.of("pipewright.common.jql", String.join(" ", errors.getErrorMessages())))
                : Optional.empty();
    }

    /** A query as Jira reads it, whoever asks; without a query when the text is none. */
    record Read(Optional<Query> query, Optional<Reason> fault) {

        /** Why it cannot be asked for everybody. */
        Optional<Reason> refusal() {
            return fault.or(() -> query.flatMap(QueryForEverybody::refusal));
        }
    }

    Read read(String jql) {
        SearchService.ParseResult parsed = search.parseQuery(null, jql);
        return parsed.isValid()
                ? new Read(Optional.of(parsed.getQuery()), Optional.empty())
                : new Read(Optional.empty(), fault(parsed.getErrors()));
    }

    /** Whether the query finds any issue at all, whoever asks. */
    boolean matches(String jql) throws SearchException {
        return search.searchCountOverrideSecurity(
                        null, search.parseQuery(null, jql).getQuery())
                > 0;
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

    /** How many of a stretch of deals the user may browse and meet the condition, which may be empty. */
    long count(ApplicationUser user, String condition, long[] deals, int from, int to) {
        return held.ask(deals, from, to, these -> {
            try {
                return search.searchCount(user, query(user, these, condition));
            } catch (SearchException e) {
                throw new IllegalStateException("The search failed: " + condition, e);
            }
        });
    }

    /** The ids of those; of more than {@value #PAGE} some are left out. */
    Set<Long> ids(ApplicationUser user, String condition, long[] deals, int from, int to) {
        return held.ask(deals, from, to, these -> {
            try {
                return search
                        .search(user, query(user, these, condition), new PagerFilter<Issue>(0, PAGE))
                        .getResults()
                        .stream()
                        .map(Issue::getId)
                        .collect(Collectors.toSet());
            } catch (SearchException e) {
                throw new IllegalStateException("The search failed: " + condition, e);
            }
        });
    }

    private Query query(ApplicationUser user, String these, String condition) {
        String jql = condition.isEmpty() ? these : these + " AND (" + condition + ")";
        return search.parseQuery(user, jql).getQuery();
    }
}
