package io.pipewright.bench;

import io.pipewright.history.DealState;
import io.pipewright.history.DealVersion;
import io.pipewright.period.Period;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The same forecast by DuckDB in process, over the same rows. It is spared part of the work: the stage kind stands in each row, times are
 * whole milliseconds, and for "now" there is a second table that holds only the newest version of each deal, with the moment since when
 * the deal has been in its status.
 */
final class DuckDbForecast implements AutoCloseable {

    private static final String FIGURES = """
            select owner,
              sum(case when kind = 'open' and category = 'COMMIT' then amount else 0 end) as commit_amount,
              sum(case when kind = 'open' and category = 'MOST_LIKELY' then amount else 0 end) as likely_amount,
              sum(case when kind = 'open' and category = 'BEST_CASE' then amount else 0 end) as best_amount,
              sum(case when kind = 'open' and category = 'PIPELINE' then amount else 0 end) as pipeline_amount,
              sum(case when kind = 'won' then amount else 0 end) as won_amount,
              sum(case when kind = 'lost' then amount else 0 end) as lost_amount,
              sum(case when kind = 'open' then (amount * probability + 50) // 100 else 0 end) as weighted_amount,
              count(*) as deals
            from %s
            where (kind = 'open' and close_day >= ? and close_day < ?) or (kind in ('won', 'lost') and since >= ? and since < ?)
            group by owner
            """;
    /** Each status is entered once at most in the generated rows, so the first version in it tells since when. */
    private static final String AS_OF = """
            (select deal, max_by(owner, valid_from) as owner, max_by(kind, valid_from) as kind, max_by(category, valid_from) as category,
               max_by(amount, valid_from) as amount, max_by(probability, valid_from) as probability,
               max_by(close_day, valid_from) as close_day, max(valid_from) as since
             from versions where valid_from <= %d group by deal)
            """;

    private final Connection connection;
    private final PreparedStatement newest;
    private final PreparedStatement asOf;

    DuckDbForecast(List<DealVersion> versions, Period period, Instant moment) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table versions (deal bigint, valid_from bigint, owner varchar, kind varchar, category varchar,"
                            + " amount bigint, probability integer, close_day integer)");
            load(versions);
            statement.execute("create table newest as select * from " + AS_OF.formatted(Long.MAX_VALUE));
        }
        newest = prepared("newest", period);
        asOf = prepared(AS_OF.formatted(moment.toEpochMilli()), period);
    }

    private PreparedStatement prepared(String source, Period period) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(FIGURES.formatted(source));
        statement.setInt(1, (int) period.from().toEpochDay());
        statement.setInt(2, (int) period.to().toEpochDay());
        statement.setLong(3, period.from().toEpochDay() * 86_400_000L);
        statement.setLong(4, period.to().toEpochDay() * 86_400_000L);
        return statement;
    }

    private void load(List<DealVersion> versions) throws SQLException {
        try (DuckDBAppender appender = ((DuckDBConnection) connection).createAppender("main", "versions")) {
            for (DealVersion version : versions) {
                DealState state = version.state();
                appender.beginRow();
                appender.append(version.dealId());
                appender.append(version.validFrom().toEpochMilli());
                appender.append(state.owner().orElseThrow().value());
                appender.append(kind(state.statusId()));
                appender.append(state.category().orElseThrow().name());
                appender.append(state.amount().orElseThrow().movePointRight(2).longValueExact());
                appender.append(state.probability().orElseThrow().percent().intValueExact());
                appender.append((int) state.closeDate().orElseThrow().toEpochDay());
                appender.endRow();
            }
        }
    }

    private static String kind(String status) {
        return switch (status) {
            case "lead" -> "below";
            case "won", "lost" -> status;
            default -> "open";
        };
    }

    /** By owner: commit, most likely, best case, pipeline, won, lost, weighted, each exact. */
    Map<String, List<BigDecimal>> newest() throws SQLException {
        return figures(newest);
    }

    Map<String, List<BigDecimal>> asOf() throws SQLException {
        return figures(asOf);
    }

    private static Map<String, List<BigDecimal>> figures(PreparedStatement statement) throws SQLException {
        Map<String, List<BigDecimal>> figures = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                figures.put(
                        rows.getString(1),
                        List.of(
                                hundredths(rows, 2),
                                hundredths(rows, 3),
                                hundredths(rows, 4),
                                hundredths(rows, 5),
                                hundredths(rows, 6),
                                hundredths(rows, 7),
                                hundredths(rows, 8)));
            }
        }
        return figures;
    }

    private static BigDecimal hundredths(ResultSet rows, int measure) throws SQLException {
        return new BigDecimal(rows.getObject(measure).toString()).movePointLeft(2);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
