package io.pipewright.sandbox.search;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;

/** Jira's search service: the index gives the ids of a page, and the page's issues are loaded together. */
public final class HostSearchService implements SearchService {

    private final LuceneIssueIndex index;
    private final IssueManager issues;
    private final JqlFunctions functions;
    private final SavedFilters filters;
    private final Narrowing narrowing;
    private final SearchFields fields;

    public HostSearchService(
            SearchSite site,
            LuceneIssueIndex index,
            JqlFunctions functions,
            SavedFilters filters,
            IssueManager issues) {
        this.index = index;
        this.issues = issues;
        this.functions = functions;
        this.filters = filters;
        this.narrowing = new Narrowing(site.visibility());
        this.fields = new SearchFields(site, new SiteValues(site), this::exists);
    }

    @Override
    public ParseResult parseQuery(ApplicationUser user, String jql) {
        MessageSet errors = new MessageSetImpl();
        try {
            return new ParseResult(JqlParser.parse(jql), errors);
        } catch (JqlException e) {
            errors.addErrorMessage(e.getMessage());
            return new ParseResult(null, errors);
        }
    }

    @Override
    public MessageSet validateQuery(ApplicationUser user, Query query) {
        MessageSet errors = new MessageSetImpl();
        try {
            JqlTranslator translator = translator(new SearchScope(user, false));
            JqlQuery read = read(query);
            translator.where(read);
            translator.order(read);
            translator.messages().forEach(errors::addErrorMessage);
        } catch (SearchException e) {
            errors.addErrorMessage(e.getMessage());
        }
        return errors;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Jira declares it
    public SearchResults<Issue> search(ApplicationUser user, Query query, PagerFilter pager) throws SearchException {
        return page(query, new SearchScope(user, false), pager);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Jira declares it
    public SearchResults<Issue> searchOverrideSecurity(ApplicationUser user, Query query, PagerFilter pager)
            throws SearchException {
        return page(query, new SearchScope(user, true), pager);
    }

    @Override
    public long searchCount(ApplicationUser user, Query query) throws SearchException {
        return count(where(read(query), new SearchScope(user, false)));
    }

    @Override
    public long searchCountOverrideSecurity(ApplicationUser user, Query query) throws SearchException {
        return count(where(read(query), new SearchScope(user, true)));
    }

    /** Ids of what the user may browse, in the query's order. */
    public List<Long> searchIds(ApplicationUser user, Query query, int start, int max) throws SearchException {
        SearchScope scope = new SearchScope(user, false);
        JqlQuery read = read(query);
        return ids(where(read, scope), read, scope, start, max);
    }

    private SearchResults<Issue> page(Query query, SearchScope scope, PagerFilter<?> pager) throws SearchException {
        JqlQuery read = read(query);
        org.apache.lucene.search.Query where = where(read, scope);
        int max = pager.getMax() < 0 ? Integer.MAX_VALUE : pager.getMax();
        List<Long> ids = max == 0 ? List.of() : ids(where, read, scope, pager.getStart(), max);
        boolean complete = pager.getStart() == 0 && ids.size() < max;
        long total = complete ? ids.size() : count(where);
        return new SearchResults<>(load(ids), Math.toIntExact(total), pager.getStart());
    }

    private List<Issue> load(List<Long> ids) {
        Map<Long, Issue> loaded = ids.isEmpty()
                ? Map.of()
                : issues.getIssueObjects(ids).stream()
                        .collect(Collectors.toMap(Issue::getId, Function.identity(), (one, other) -> one));
        return ids.stream().map(loaded::get).filter(Objects::nonNull).toList();
    }

    private static JqlQuery read(Query query) throws SearchException {
        if (query == null) {
            throw new IllegalArgumentException("There is no query; was a text parsed that is none?");
        }
        try {
            return query instanceof JqlQuery own ? own : JqlParser.parse(query.getQueryString());
        } catch (JqlException e) {
            throw new SearchException(e.getMessage(), e);
        }
    }

    private JqlTranslator translator(SearchScope scope) {
        return new JqlTranslator(fields, functions, filters, scope);
    }

    private org.apache.lucene.search.Query where(JqlQuery query, SearchScope scope) {
        return Conditions.all(List.of(narrowing.to(scope), translator(scope).where(query)));
    }

    private long count(org.apache.lucene.search.Query where) {
        return index.search(searcher -> searcher.count(where));
    }

    private List<Long> ids(
            org.apache.lucene.search.Query where, JqlQuery query, SearchScope scope, int start, int max) {
        Sort order = translator(scope).order(query);
        return index.search(searcher -> {
            long end = Math.min((long) start + max, searcher.getIndexReader().maxDoc());
            return start >= end
                    ? List.of()
                    : Arrays.stream(searcher.search(where, (int) end, order).scoreDocs)
                            .skip(start)
                            .map(HostSearchService::id)
                            .toList();
        });
    }

    /** Every order ends with the id. */
    private static Long id(ScoreDoc found) {
        Object[] order = ((FieldDoc) found).fields;
        return (Long) order[order.length - 1];
    }

    private boolean exists(org.apache.lucene.search.Query condition, SearchScope scope) {
        return count(Conditions.all(List.of(narrowing.to(scope), condition))) > 0;
    }
}
