package io.pipewright.sandbox.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.search.SearchFixture.Row;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

/** A hundred thousand issues are searched, a hundred thousand ids of a plugin's function among the conditions. */
public class ManyIssuesSearchTest {

    private static final int ISSUES = 100_000;
    private static final List<String> QUERIES = List.of("", "project = SALES and status = Open order by Amount desc",
            "Amount > 500 and 'Forecast category' in ('Commit', 'Best Case') and assignee = kim order by key",
            "Amount != 500 or 'Forecast category' is empty order by 'Expected close date'",
            "not ('Forecast category' = 'Commit' or Amount <= 10) order by assignee, created desc",
            "summary ~ deal and statusCategory != Done order by priority desc, updated", "issue in many() order by status",
            "issue not in many() or Amount = 5");

    @Test
    public void aHundredThousandIssuesAreCountedAndPaged_onH2() throws Exception {
        check(SearchFixture.onH2(), "H2");
    }

    @Test
    public void aHundredThousandIssuesAreCountedAndPaged_onPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Database database = new Database(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "")) {
            check(new SearchFixture(database), "PostgreSQL");
        }
    }

    /** Prints what each query takes: how long is a matter of the machine, that it is answered and how is what the test holds. */
    private static void check(SearchFixture site, String name) throws Exception {
        site.add(rows());
        site.database.update("analyze");
        site.functions.add("many", many());
        for (String jql : QUERIES) {
            Query query = site.search.parseQuery(site.kim, jql).getQuery();
            assertThat(site.search.validateQuery(site.kim, query).getErrorMessages()).isEmpty();
            long start = System.nanoTime();
            long count = site.search.searchCount(site.kim, query);
            long counted = System.nanoTime();
            List<Long> page = site.search.searchIds(site.kim, query, 0, 50);
            System.out.printf("%-10s count %4d ms, page %4d ms: %s%n", name, (counted - start) / 1_000_000, (System.nanoTime() - counted) / 1_000_000, jql);
            assertThat(count).as(jql).isBetween(50L, (long) ISSUES);
            assertThat(page).as(jql).hasSize(50).doesNotHaveDuplicates();
        }
        assertThat(site.search.search(site.kim, site.search.parseQuery(site.kim, "issue in many()").getQuery(), new PagerFilter<>(0, 1)).getTotal())
                .isEqualTo(ISSUES / 2);
    }

    /** A plugin's function that gives as many ids as there are issues, half of which exist. */
    private static JqlFunction many() {
        JqlFunction function = Mockito.mock(JqlFunction.class);
        List<QueryLiteral> ids = LongStream.range(0, ISSUES).mapToObj(id -> new QueryLiteral(null, Long.valueOf(id + ISSUES / 2 + 1))).toList();
        Mockito.when(function.isList()).thenReturn(true);
        Mockito.when(function.getValues(ArgumentMatchers.any(), ArgumentMatchers.any(), ArgumentMatchers.any())).thenReturn(ids);
        return function;
    }

    private static List<Row> rows() {
        Random random = new Random(1);
        List<Row> rows = new ArrayList<>();
        for (long id = 1; id <= ISSUES; id++) {
            rows.add(new Row(id, id % 10 == 0 ? SearchFixture.OPS : SearchFixture.SALES, String.valueOf(1 + random.nextInt(3)),
                    random.nextInt(5) == 0 ? null : "JIRAUSER" + (1 + random.nextInt(2)), "JIRAUSER3", null, String.valueOf(1 + random.nextInt(3)),
                    SearchFixture.NOW.toEpochMilli() - random.nextInt(1_000_000_000), null, "Deal number " + id,
                    (double) random.nextInt(1000), random.nextBoolean() ? "commit" : random.nextBoolean() ? "best case" : null,
                    SearchFixture.NOW.toEpochMilli() + random.nextInt(1_000_000_000)));
        }
        return rows;
    }
}
