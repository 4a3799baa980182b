package io.pipewright.jira.search;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Jira's search over held deals: finds those of a predicate, whatever the other conditions say, and counts what it was asked. */
final class CountingSearch {

    private static final Pattern TICKET = Pattern.compile("forecastDeals\\(\"(held=[^\"]+)\"\\)");

    private final HeldDeals held;
    private final SearchService service = mock(SearchService.class);
    final List<String> asked = new ArrayList<>();
    LongPredicate finds = deal -> true;
    String fault = "";
    int counts;
    int loaded;
    int mostLoaded;

    CountingSearch(HeldDeals held) {
        this.held = held;
        try {
            when(service.parseQuery(any(), anyString())).thenAnswer(call -> parsed(call.getArgument(1)));
            when(service.validateQuery(any(), any())).thenAnswer(call -> faults());
            when(service.searchCount(any(), any())).thenAnswer(call -> {
                counts++;
                asked.add(((Query) call.getArgument(1)).getQueryString());
                return found(call.getArgument(1)).count();
            });
            when(service.search(any(), any(), any())).thenAnswer(call -> {
                asked.add(((Query) call.getArgument(1)).getQueryString());
                return page(call.getArgument(1), call.getArgument(2));
            });
        } catch (SearchException e) {
            throw new IllegalStateException(e);
        }
    }

    SearchService service() {
        return service;
    }

    private static SearchService.ParseResult parsed(String jql) {
        Query query = mock(Query.class);
        when(query.getQueryString()).thenReturn(jql);
        return new SearchService.ParseResult(query, new MessageSetImpl());
    }

    private MessageSet faults() {
        MessageSet faults = new MessageSetImpl();
        if (!fault.isEmpty()) {
            faults.addErrorMessage(fault);
        }
        return faults;
    }

    private LongStream found(Query query) {
        Matcher ticket = TICKET.matcher(query.getQueryString());
        long[] deals = ticket.find() ? held.of(ticket.group(1)).orElseThrow() : new long[0];
        return LongStream.of(deals).filter(finds);
    }

    private SearchResults<Issue> page(Query query, PagerFilter<?> pager) {
        List<Issue> page = found(query)
                .skip(pager.getStart())
                .limit(pager.getMax())
                .mapToObj(CountingSearch::issue)
                .toList();
        loaded += page.size();
        mostLoaded = Math.max(mostLoaded, page.size());
        return new SearchResults<>(page, Math.toIntExact(found(query).count()), pager.getStart());
    }

    private static Issue issue(long id) {
        Issue issue = mock(Issue.class);
        when(issue.getId()).thenReturn(id);
        return issue;
    }
}
