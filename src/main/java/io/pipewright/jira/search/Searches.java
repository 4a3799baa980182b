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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Runs JQL in pages and says in a reason what is wrong with a query. */
@Named
public class Searches {

    private static final int PAGE = 1000;

    private final SearchService search;

    @Inject
    public Searches(SearchService search) {
        this.search = search;
    }

    /** What is wrong with the query for this user; empty when it can be run. */
    public Optional<Reason> fault(ApplicationUser user, String jql) {
        SearchService.ParseResult parsed = search.parseQuery(user, jql);
        MessageSet errors = parsed.isValid() ? search.validateQuery(user, parsed.getQuery()) : parsed.getErrors();
        return fault(errors);
    }

    private static Optional<Reason> fault(MessageSet errors) {
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

    private SearchResults<Issue> page(ApplicationUser user, Query query, int start) {
        try {
            return search.search(user, query, new PagerFilter<Issue>(start, PAGE));
        } catch (SearchException e) {
            throw new IllegalStateException("The search failed", e);
        }
    }
}
