package io.pipewright.sandbox.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.search.SearchFixture.Row;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.Test;

/** Random queries give what a filter written in Java gives, on both databases. */
public class SearchAgainstNaiveFilterTest {

    private static final long DAY = 86_400_000L;
    private static final int QUERIES = 300;

    /** A query and the same condition in Java. */
    private record Pair(String jql, Predicate<Row> java) {
    }

    @Test
    public void randomQueriesGiveWhatANaiveFilterGives_onH2() throws Exception {
        check(SearchFixture.onH2(), 20240515);
    }

    @Test
    public void randomQueriesGiveWhatANaiveFilterGives_onPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Database database = new Database(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "")) {
            check(new SearchFixture(database), 7);
        }
    }

    private static void check(SearchFixture site, long seed) throws Exception {
        Random random = new Random(seed);
        List<Row> rows = rows(random);
        site.add(rows);
        for (int i = 0; i < QUERIES; i++) {
            Pair pair = clause(random, 3);
            for (ApplicationUser user : new ApplicationUser[] {site.kim, site.lee, site.ann, null}) {
                if (namesWhatTheUserCannotSee(site, user, pair.jql())) {
                    continue;
                }
                List<Long> expected = rows.stream().filter(row -> browse(site, user, row)).filter(pair.java()).map(Row::id).toList();
                assertThat(site.ids(user, pair.jql())).as("seed %d: %s", seed, pair.jql()).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    private static boolean namesWhatTheUserCannotSee(SearchFixture site, ApplicationUser user, String jql) {
        Set<String> messages = site.search.validateQuery(user, site.search.parseQuery(user, jql).getQuery()).getErrorMessages();
        assertThat(messages).allMatch(message -> user != site.kim && message.endsWith("' does not exist for the field 'project'."));
        return !messages.isEmpty();
    }

    private static boolean browse(SearchFixture site, ApplicationUser user, Row row) {
        boolean sales = row.project() == SearchFixture.SALES;
        if (user == site.kim) {
            return sales || row.security() == null;
        }
        if (user == site.lee) {
            return sales && row.security() == null && (user.getKey().equals(row.reporter()) || user.getKey().equals(row.assignee()));
        }
        return user == site.ann && sales && (row.security() == null || row.security() == 1);
    }

    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        for (long id = 1; id <= 120; id++) {
            rows.add(new Row(id, one(random, SearchFixture.SALES, SearchFixture.OPS), one(random, "1", "2", "3"), one(random, null, "JIRAUSER1",
                    "JIRAUSER2"), one(random, "JIRAUSER2", "JIRAUSER3"), one(random, null, "1"), one(random, "1", "2", "3"),
                    SearchFixture.NOW.toEpochMilli() - random.nextInt(20) * DAY, one(random, null, null, 1L, 2L),
                    one(random, "Big deal", "a small DEAL", "100% new_thing", "계약 갱신"), one(random, null, 0.0, 10.5, 1000.0),
                    one(random, null, "commit", "best case"), one(random, null, SearchFixture.NOW.toEpochMilli() + random.nextInt(9) * DAY)));
        }
        return rows;
    }

    @SafeVarargs
    private static <T> T one(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    private static Pair clause(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return term(random);
        }
        Pair left = clause(random, depth - 1);
        Pair right = clause(random, depth - 1);
        return random.nextBoolean() ? new Pair("(" + left.jql() + " AND " + right.jql() + ")", left.java().and(right.java()))
                : new Pair("(" + left.jql() + " or " + right.jql() + ")", left.java().or(right.java()));
    }

    private static Pair term(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> equality(random, "project", row -> row.project() == SearchFixture.SALES ? "SALES" : "OPS", "SALES", "OPS");
            case 1 -> equality(random, "status", row -> List.of("", "Open", "Working", "Won").get(Integer.parseInt(row.status())), "Open", "Won");
            case 2 -> equality(random, "assignee", row -> row.assignee() == null ? null : row.assignee().equals("JIRAUSER1") ? "kim" : "lee",
                    "kim", "lee");
            case 3 -> equality(random, "'forecast category'", Row::category, "commit", "best case");
            case 4 -> relation(random, "Amount", Row::amount, one(random, 0.0, 10.5, 999.0));
            case 5 -> days(random, "created", Row::created);
            case 6 -> days(random, "cf[2]", Row::close);
            default -> text(random);
        };
    }

    private static Pair equality(Random random, String field, Function<Row, String> value, String one, String other) {
        Predicate<Row> has = row -> value.apply(row) != null;
        Predicate<Row> is = row -> one.equals(value.apply(row));
        Predicate<Row> either = is.or(row -> other.equals(value.apply(row)));
        return switch (random.nextInt(9)) {
            case 0 -> new Pair(field + " = '" + one + "'", is);
            case 1 -> new Pair(field + " != '" + one + "'", has.and(is.negate()));
            case 2 -> new Pair(field + " in ('" + one + "', '" + other + "')", either);
            case 3 -> new Pair(field + " not in ('" + one + "', \"" + other + "\")", has.and(either.negate()));
            case 4 -> new Pair(field + " is empty", has.negate());
            case 5 -> new Pair("not " + field + " is NULL", has);
            case 6 -> new Pair(field + " in ('" + one + "', empty)", is.or(has.negate()));
            case 7 -> new Pair("! " + field + " = '" + one + "'", has.and(is.negate()));
            default -> new Pair("not (" + field + " = '" + one + "' or " + field + " = '" + other + "')", has.and(either.negate()));
        };
    }

    private static <T extends Comparable<T>> Pair relation(Random random, String field, Function<Row, T> value, T bound) {
        String operator = one(random, "<", "<=", ">", ">=", "=", "!=");
        Predicate<Row> holds = row -> value.apply(row) != null && holds(operator, value.apply(row).compareTo(bound));
        boolean not = random.nextInt(3) == 0;
        return new Pair((not ? "not " : "") + field + " " + operator + " " + bound,
                not ? row -> value.apply(row) != null && !holds.test(row) : holds);
    }

    private static boolean holds(String operator, int comparison) {
        return switch (operator) {
            case "<" -> comparison < 0;
            case "<=" -> comparison <= 0;
            case ">" -> comparison > 0;
            case ">=" -> comparison >= 0;
            case "=" -> comparison == 0;
            default -> comparison != 0;
        };
    }

    private static Pair days(Random random, String field, Function<Row, Long> value) {
        int days = random.nextInt(15) - 7;
        long bound = SearchFixture.NOW.toEpochMilli() + days * DAY;
        String operator = one(random, "<", "<=", ">", ">=");
        String operand = days < 0 ? "-" + -days + "d" : days == 0 ? "now()" : "\"+" + days + "d\"";
        return new Pair(field + " " + operator + " " + operand,
                row -> Objects.nonNull(value.apply(row)) && holds(operator, Long.compare(value.apply(row), bound)));
    }

    private static Pair text(Random random) {
        String word = one(random, "deal", "BIG", "100%", "new_thing", "계약", "newxthing");
        Predicate<Row> found = row -> row.summary().toLowerCase(java.util.Locale.ROOT).contains(word.toLowerCase(java.util.Locale.ROOT));
        return random.nextBoolean() ? new Pair("summary ~ '" + word + "'", found) : new Pair("summary !~ '" + word + "'", found.negate());
    }
}
