package io.pipewright.sandbox.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.search.SearchFixture.Row;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    private record Pair(String jql, Predicate<Row> java) {}

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
                List<Long> expected = rows.stream()
                        .filter(row -> browse(site, user, row))
                        .filter(pair.java())
                        .map(Row::id)
                        .toList();
                assertThat(site.ids(user, pair.jql()))
                        .as("seed %d: %s", seed, pair.jql())
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
        for (int i = 0; i < QUERIES; i++) {
            checkOrder(site, rows, random);
        }
    }

    /** A field to order by, and what a row has in it; an empty value stands behind all others. */
    private record Order(String field, Function<Row, Comparable<?>> value) {
        @SuppressWarnings("unchecked")
        private Comparator<Row> comparator() {
            return Comparator.comparing(
                    row -> (Comparable<Object>) value.apply(row), Comparator.nullsLast(Comparator.naturalOrder()));
        }
    }

    private static final List<Order> ORDERS = List.of(
            new Order("project", row -> row.project() == SearchFixture.SALES ? "Sales pipeline" : "Operations"),
            new Order("status", Row::status),
            new Order("assignee", Row::assignee),
            new Order("reporter", row -> row.reporter().equals("JIRAUSER2") ? "LEE" : "ANN"),
            new Order("priority", row -> -Long.parseLong(row.priority())),
            new Order("created", Row::created),
            new Order("level", Row::security),
            new Order("summary", row -> row.summary().toLowerCase(Locale.ROOT)),
            new Order("Amount", Row::amount),
            new Order("'Forecast category'", Row::category),
            new Order("cf[2]", Row::close),
            new Order(
                    "'Next step'",
                    row -> row.nextStep() == null ? null : row.nextStep().toLowerCase(Locale.ROOT)));

    private static void checkOrder(SearchFixture site, List<Row> rows, Random random) throws Exception {
        List<Comparator<Row>> naive = new ArrayList<>();
        List<String> by = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            Order order = ORDERS.get(random.nextInt(ORDERS.size()));
            boolean descending = random.nextBoolean();
            naive.add(descending ? order.comparator().reversed() : order.comparator());
            by.add(order.field() + (descending ? " desc" : ""));
        }
        naive.add(Comparator.comparing(Row::id));
        List<Long> expected = rows.stream()
                .filter(row -> browse(site, site.kim, row))
                .sorted(naive.stream().reduce(Comparator::thenComparing).orElseThrow())
                .map(Row::id)
                .toList();
        assertThat(site.ids(site.kim, "order by " + String.join(", ", by)))
                .as("%s", by)
                .isEqualTo(expected);
        int start = random.nextInt(expected.size() + 10);
        assertThat(site.ids(site.kim, "order by " + String.join(", ", by), start, 10))
                .as("%s from %d", by, start)
                .isEqualTo(expected.stream().skip(start).limit(10).toList());
    }

    private static boolean namesWhatTheUserCannotSee(SearchFixture site, ApplicationUser user, String jql) {
        Set<String> messages = site.search
                .validateQuery(user, site.search.parseQuery(user, jql).getQuery())
                .getErrorMessages();
        assertThat(messages)
                .allMatch(message -> user != site.kim && message.endsWith("' does not exist for the field 'project'."));
        return !messages.isEmpty();
    }

    private static boolean browse(SearchFixture site, ApplicationUser user, Row row) {
        boolean sales = row.project() == SearchFixture.SALES;
        if (user == site.kim) {
            return sales || row.security() == null;
        }
        if (user == site.lee) {
            return sales
                    && row.security() == null
                    && (user.getKey().equals(row.reporter()) || user.getKey().equals(row.assignee()));
        }
        return user == site.ann && sales && (row.security() == null || row.security() == 1);
    }

    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        for (long id = 1; id <= 120; id++) {
            rows.add(new Row(
                    id,
                    one(random, SearchFixture.SALES, SearchFixture.OPS),
                    one(random, "1", "2", "3"),
                    one(random, null, "JIRAUSER1", "JIRAUSER2"),
                    one(random, "JIRAUSER2", "JIRAUSER3"),
                    one(random, null, "1"),
                    one(random, "1", "2", "3"),
                    SearchFixture.NOW.toEpochMilli() - random.nextInt(20) * DAY,
                    one(random, null, null, 1L, 2L),
                    one(random, "Big deal", "a small DEAL", "100% new_thing", "계약 갱신"),
                    one(random, null, 0.0, 10.5, 1000.0),
                    one(random, null, "commit", "best case"),
                    one(random, null, SearchFixture.NOW.toEpochMilli() + random.nextInt(9) * DAY),
                    one(random, null, "Call them", "calling: Kim & Lee", "전화 하기")));
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
        return random.nextBoolean()
                ? new Pair(
                        "(" + left.jql() + " AND " + right.jql() + ")",
                        left.java().and(right.java()))
                : new Pair(
                        "(" + left.jql() + " or " + right.jql() + ")",
                        left.java().or(right.java()));
    }

    private static Pair term(Random random) {
        return switch (random.nextInt(9)) {
            case 0 ->
                equality(
                        random,
                        "project",
                        row -> row.project() == SearchFixture.SALES ? "SALES" : "OPS",
                        "SALES",
                        "OPS");
            case 1 ->
                equality(
                        random,
                        "status",
                        row -> List.of("", "Open", "Working", "Won").get(Integer.parseInt(row.status())),
                        "Open",
                        "Won");
            case 2 ->
                equality(
                        random,
                        "assignee",
                        row -> row.assignee() == null ? null : row.assignee().equals("JIRAUSER1") ? "kim" : "lee",
                        "kim",
                        "lee");
            case 3 -> equality(random, "'forecast category'", Row::category, "commit", "best case");
            case 4 -> relation(random, "Amount", Row::amount, one(random, 0.0, 10.5, 999.0));
            case 5 -> days(random, "created", Row::created);
            case 6 -> days(random, "cf[2]", Row::close);
            case 7 -> nextStep(random);
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
            default ->
                new Pair(
                        "not (" + field + " = '" + one + "' or " + field + " = '" + other + "')",
                        has.and(either.negate()));
        };
    }

    private static <T extends Comparable<T>> Pair relation(
            Random random, String field, Function<Row, T> value, T bound) {
        String operator = one(random, "<", "<=", ">", ">=", "=", "!=");
        Predicate<Row> holds = row ->
                value.apply(row) != null && holds(operator, value.apply(row).compareTo(bound));
        boolean not = random.nextInt(3) == 0;
        return new Pair(
                (not ? "not " : "") + field + " " + operator + " " + bound,
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
        return new Pair(
                field + " " + operator + " " + operand,
                row -> Objects.nonNull(value.apply(row)) && holds(operator, Long.compare(value.apply(row), bound)));
    }

    /** Whole words are found, in any order; parts of words only where a wildcard stands for the rest. */
    private static Pair text(Random random) {
        String word = one(
                random,
                "deal",
                "BIG",
                "100%",
                "new_thing",
                "계약",
                "갱신 계약",
                "newxthing",
                "dea",
                "de*",
                "D?AL",
                "\"a small\"",
                "\"small a\"");
        List<String> holding =
                switch (word) {
                    case "deal", "de*", "D?AL" -> List.of("Big deal", "a small DEAL");
                    case "BIG" -> List.of("Big deal");
                    case "100%", "new_thing" -> List.of("100% new_thing");
                    case "계약", "갱신 계약" -> List.of("계약 갱신");
                    case "\"a small\"" -> List.of("a small DEAL");
                    default -> List.of();
                };
        Predicate<Row> found = row -> holding.contains(row.summary());
        return random.nextBoolean()
                ? new Pair("summary ~ '" + word + "'", found)
                : new Pair("summary !~ '" + word + "'", found.negate());
    }

    private static Pair nextStep(Random random) {
        Predicate<Row> has = row -> row.nextStep() != null;
        Predicate<Row> calls = has.and(row -> row.nextStep().startsWith("Call"));
        return switch (random.nextInt(4)) {
            case 0 -> new Pair("'next step' ~ call", calls);
            case 1 -> new Pair("'next step' !~ 'them CALL'", has.and(calls.negate()));
            case 2 ->
                new Pair(
                        "'next step' ~ 'call*'",
                        has.and(row -> row.nextStep().toLowerCase(Locale.ROOT).startsWith("call")));
            default -> new Pair("'next step' is empty", has.negate());
        };
    }
}
