package io.pipewright.bench;

import io.pipewright.deal.ForecastCategory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The questions in SQL over one row a version, prepared. Whole numbers alone, so that the answers can be compared to the last cent; the
 * division is the only thing that the two databases spell in different ways.
 */
final class RaceSql {

    static final String COLUMNS =
            "(deal integer, valid_from bigint, valid_to bigint, since bigint, owner smallint, stage %1$s, kind %1$s,"
                    + " category %1$s, amount bigint, probability %1$s, close_day integer)";

    private static final String AT = "valid_from <= ? and valid_to > ?";

    private final Map<Question, PreparedStatement> statements = new EnumMap<>(Question.class);

    /**
     * @param table with all versions
     * @param newest a table with the newest version of each deal
     * @param division of whole numbers
     */
    RaceSql(Connection connection, String table, String newest, String division) throws SQLException {
        statements.put(Question.NOW, connection.prepareStatement(rollUp(newest, "true", division)));
        statements.put(Question.AS_OF, connection.prepareStatement(rollUp(table, AT, division)));
        statements.put(Question.WATERFALL, connection.prepareStatement(waterfall(table)));
        statements.put(Question.CONVERSION, connection.prepareStatement(conversion(table)));
    }

    private static String rollUp(String table, String when, String division) {
        return "select owner, " + open(ForecastCategory.COMMIT) + open(ForecastCategory.MOST_LIKELY)
                + open(ForecastCategory.BEST_CASE) + open(ForecastCategory.PIPELINE)
                + "sum(case when kind = 2 then amount else 0 end), sum(case when kind = 3 then amount else 0 end),"
                + " sum(case when kind = 1 then (amount * probability + 50) " + division + " 100 else 0 end)"
                + " from " + table + " where " + when
                + " and ((kind = 1 and close_day >= ? and close_day < ?) or (kind >= 2 and since >= ? and since < ?)) group by owner";
    }

    private static String open(ForecastCategory category) {
        return "sum(case when kind = 1 and category = " + category.ordinal() + " then amount else 0 end), ";
    }

    private static String waterfall(String table) {
        String both = "select coalesce(s.amount, 0) a, coalesce(s.kind = 1, false) was, e.amount b, e.kind kind"
                + " from (select deal, kind, amount from " + table + " where " + AT + ") e"
                + " left join (select deal, kind, amount from " + table + " where " + AT + ") s on s.deal = e.deal";
        return "select " + sum("was", "a") + sum("not was and kind = 1", "b")
                + sum("was and kind = 1 and b > a", "b - a")
                + sum("was and kind = 1 and b < a", "a - b") + sum("was and kind = 2", "a")
                + sum("was and kind = 3", "a")
                + sum("was and kind = 0", "a") + "sum(case when kind = 1 then b else 0 end) from (" + both + ") d";
    }

    private static String sum(String when, String what) {
        return "sum(case when " + when + " then " + what + " else 0 end), ";
    }

    private static String conversion(String table) {
        return "select e.stage, count(*), sum(case when r.reached > e.stage then 1 else 0 end)"
                + " from (select distinct deal, stage from " + table
                + " where since = valid_from and valid_from >= ? and valid_from < ? and stage < 5) e"
                + " join (select deal, max(case when stage = 6 then -1 else stage end) reached from " + table
                + " where valid_from < ? group by deal) r on r.deal = e.deal group by e.stage";
    }

    Map<String, List<Long>> answer(Question question, long moment) throws SQLException {
        PreparedStatement statement = statements.get(question);
        List<Number> values = values(question, moment);
        for (int at = 0; at < values.size(); at++) {
            statement.setObject(at + 1, values.get(at));
        }
        try (ResultSet rows = statement.executeQuery()) {
            return switch (question) {
                case NOW, AS_OF -> lines(rows, 7, owner -> "JIRAUSER" + owner);
                case WATERFALL -> parts(rows);
                case CONVERSION -> lines(rows, 2, RaceRow::stageKey);
            };
        }
    }

    private static List<Number> values(Question question, long moment) {
        long quarterStart = RaceCourse.millis(RaceCourse.QUARTER.from());
        long quarterEnd = RaceCourse.millis(RaceCourse.QUARTER.to());
        List<Number> period = List.of(
                RaceCourse.day(RaceCourse.QUARTER.from()),
                RaceCourse.day(RaceCourse.QUARTER.to()),
                quarterStart,
                quarterEnd);
        List<Number> values = new ArrayList<>();
        switch (question) {
            case NOW -> values.addAll(period);
            case AS_OF -> {
                values.addAll(List.of(moment, moment));
                values.addAll(period);
            }
            case WATERFALL -> values.addAll(List.of(quarterEnd, quarterEnd, quarterStart, quarterStart));
            case CONVERSION -> {
                long end = RaceCourse.millis(RaceCourse.YEAR.to());
                values.addAll(List.of(RaceCourse.millis(RaceCourse.YEAR.from()), end, end));
            }
        }
        return values;
    }

    private interface LineName {
        String of(int number);
    }

    private static Map<String, List<Long>> lines(ResultSet rows, int figures, LineName name) throws SQLException {
        Map<String, List<Long>> lines = new TreeMap<>();
        while (rows.next()) {
            List<Long> line = new ArrayList<>();
            for (int at = 2; at < 2 + figures; at++) {
                line.add(whole(rows, at));
            }
            lines.put(name.of(rows.getInt(1)), line);
        }
        return lines;
    }

    private static Map<String, List<Long>> parts(ResultSet rows) throws SQLException {
        Map<String, List<Long>> parts = new TreeMap<>();
        rows.next();
        for (int at = 0; at < Waterfall.PARTS.size(); at++) {
            parts.put(Waterfall.PARTS.get(at), List.of(whole(rows, at + 1)));
        }
        return parts;
    }

    /** Sums come as numbers of one kind or another. */
    private static long whole(ResultSet rows, int column) throws SQLException {
        return Long.parseLong(rows.getObject(column).toString());
    }
}
