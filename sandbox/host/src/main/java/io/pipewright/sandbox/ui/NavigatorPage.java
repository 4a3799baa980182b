package io.pipewright.sandbox.ui;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.web.bean.PagerFilter;
import io.pipewright.sandbox.search.SavedFilters;
import io.pipewright.sandbox.search.SavedFilters.SavedFilter;
import io.pipewright.sandbox.web.HostServlet;
import io.pipewright.sandbox.web.LocalPath;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The issue navigator at {@code /issues/}: a JQL query, its issues as a table, and saved filters. */
final class NavigatorPage extends UiServlet {

    private static final long serialVersionUID = 1L;
    private static final int PAGE_SIZE = 50;
    private static final int MOST_FIELD_COLUMNS = 12;
    private static final String EVERYTHING = "ORDER BY created DESC";

    private final transient SearchService search;
    private final transient SavedFilters filters;
    private final transient CustomFieldManager customFields;
    private final transient FieldValues values;

    /** A column's head; {@code sort} is the address that sorts by it. Public because templates call it. */
    public record Column(String name, String sort, String direction, boolean numeric) {}

    /** An issue with its custom fields, one text for each column. Public because templates call it. */
    public record Row(Issue issue, List<FieldRow> cells) {}

    NavigatorPage(
            Shell shell,
            SearchService search,
            SavedFilters filters,
            CustomFieldManager customFields,
            FieldValues values) {
        super(shell);
        this.search = search;
        this.filters = filters;
        this.customFields = customFields;
        this.values = values;
    }

    HostServlet mounted() {
        return at("/issues/*", "/secure/IssueNavigator.jspa", "/secure/SaveAsFilter.jspa");
    }

    @Override
    void get(Exchange exchange) throws IOException {
        Optional<SavedFilter> filter = exchange.number("filter").flatMap(id -> filters.find(id, shell().user()));
        if (exchange.has("filter") && filter.isEmpty()) {
            shell().refuse(
                            exchange,
                            HttpServletResponse.SC_NOT_FOUND,
                            "sandbox.ui.filter.missing.title",
                            "sandbox.ui.filter.missing.text");
            return;
        }
        String jql = exchange.has("jql")
                ? exchange.text("jql")
                : filter.map(SavedFilter::jql).orElse("");
        show(exchange, jql, filter, List.of());
    }

    private void show(Exchange exchange, String jql, Optional<SavedFilter> filter, List<String> messages)
            throws IOException {
        Page page = new Page(
                        filter.map(SavedFilter::name).orElseGet(() -> shell().text("sandbox.ui.navigator.title")),
                        "navigator")
                .with("jql", jql)
                .with("filter", filter.orElse(null))
                .with("filters", filters.visibleTo(shell().user()))
                .with("filterName", exchange.text("filterName"))
                .with("saveMessages", messages);
        search(
                page,
                jql.isBlank() ? EVERYTHING : jql,
                Math.toIntExact(exchange.number("startIndex")
                        .filter(start -> start < Integer.MAX_VALUE)
                        .orElse(0L)));
        shell().show(exchange, page);
    }

    private void search(Page page, String jql, int start) {
        ParseResult parsed = search.parseQuery(shell().user(), jql);
        Collection<String> errors = parsed.isValid()
                ? search.validateQuery(shell().user(), parsed.getQuery()).getErrorMessages()
                : parsed.getErrors().getErrorMessages();
        page.with("errors", errors);
        if (!errors.isEmpty()) {
            page.status(HttpServletResponse.SC_BAD_REQUEST).with("rows", List.of());
            return;
        }
        try {
            fill(page, jql, search.search(shell().user(), parsed.getQuery(), new PagerFilter<Issue>(start, PAGE_SIZE)));
        } catch (SearchException e) {
            page.status(HttpServletResponse.SC_BAD_REQUEST)
                    .with("rows", List.of())
                    .with("errors", List.of(e.getMessage()));
        }
    }

    private void fill(Page page, String jql, SearchResults<Issue> found) {
        List<CustomField> fields = columns(found.getResults());
        Sorting sorting = Sorting.of(jql);
        page.with(
                "rows",
                found.getResults().stream().map(issue -> row(issue, fields)).toList());
        page.with("key", column(sorting, "key", shell().text("sandbox.ui.field.key")))
                .with("summary", column(sorting, "summary", shell().text("sandbox.ui.field.summary")))
                .with("status", column(sorting, "status", shell().text("sandbox.ui.field.status")))
                .with("assignee", column(sorting, "assignee", shell().text("sandbox.ui.field.assignee")))
                .with("created", column(sorting, "created", shell().text("sandbox.ui.field.created")));
        page.with(
                "columns",
                fields.stream()
                        .map(field -> column(sorting, "cf[" + field.getIdAsLong() + "]", field.getName()))
                        .toList());
        page.with("first", shell().formats().number(found.getTotal() == 0 ? 0 : found.getStart() + 1))
                .with(
                        "last",
                        shell().formats()
                                .number(found.getStart() + found.getResults().size()))
                .with("total", shell().formats().number(found.getTotal()))
                .with("count", found.getTotal());
        page.with("previous", found.getStart() == 0 ? "" : address(jql, Math.max(0, found.getStart() - PAGE_SIZE)));
        page.with(
                "next",
                found.getStart() + PAGE_SIZE >= found.getTotal() ? "" : address(jql, found.getStart() + PAGE_SIZE));
    }

    /** The fields of which an issue of the page has a value. */
    private List<CustomField> columns(List<Issue> issues) {
        List<CustomField> columns = new ArrayList<>();
        for (CustomField field : customFields.getCustomFieldObjects()) {
            if (columns.size() < MOST_FIELD_COLUMNS
                    && issues.stream().anyMatch(issue -> values.hasValue(field, issue))) {
                columns.add(field);
            }
        }
        return columns;
    }

    private Row row(Issue issue, List<CustomField> fields) {
        return new Row(
                issue,
                fields.stream()
                        .map(field -> values.row(field, issue, "column-view", "view")
                                .orElseGet(() -> new FieldRow(field.getId(), field.getName(), "", false)))
                        .toList());
    }

    private static Column column(Sorting sorting, String field, String name) {
        return new Column(name, address(sorting.by(field), 0), sorting.directionOf(field), false);
    }

    private static String address(String jql, int start) {
        return "/issues/?jql=" + LocalPath.encoded(jql) + (start == 0 ? "" : "&startIndex=" + start);
    }

    @Override
    void post(Exchange exchange) throws IOException {
        String name = exchange.text("filterName").strip();
        String jql = exchange.text("jql");
        if (!search.parseQuery(shell().user(), jql).isValid()) {
            show(exchange, jql, Optional.empty(), List.of());
        } else if (name.isEmpty() || name.length() > 255) {
            show(exchange, jql, Optional.empty(), List.of(shell().text("sandbox.ui.filter.name.invalid")));
        } else {
            SavedFilter saved = filters.create(shell().user(), name, jql, exchange.has("shared"));
            exchange.go("/issues/?filter=" + saved.id());
        }
    }
}
