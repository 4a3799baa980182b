package io.pipewright.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB in process, in one of its shapes: versions in the order of deals or of time, on one thread or two. */
final class DuckDb implements Contestant {

    private final String name;
    private final Connection connection;
    private final RaceSql sql;

    private DuckDb(String name, Connection connection, RaceSql sql) {
        this.name = name;
        this.connection = connection;
        this.sql = sql;
    }

    /** Every shape; those of as many threads share one database. */
    static List<Contestant> shapes(List<RaceRow> rows) throws SQLException {
        Connection one = loaded(rows, 1);
        Connection two = loaded(rows, 2);
        return List.of(
                new DuckDb("DuckDB, by deal, 1 thread", one, new RaceSql(one, "versions", "newest", "//")),
                new DuckDb("DuckDB, by time, 1 thread", one, new RaceSql(one, "by_time", "newest", "//")),
                new DuckDb("DuckDB, by deal, 2 threads", two, new RaceSql(two, "versions", "newest", "//")),
                new DuckDb("DuckDB, by time, 2 threads", two, new RaceSql(two, "by_time", "newest", "//")));
    }

    private static Connection loaded(List<RaceRow> rows, int threads) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table versions " + RaceSql.COLUMNS.formatted("utinyint"));
            append(connection, rows);
            statement.execute("create table newest as select * from versions where valid_to = " + Long.MAX_VALUE);
            statement.execute("create table by_time as select * from versions order by valid_from");
            statement.execute("set threads = " + threads);
        }
        return connection;
    }

    private static void append(Connection connection, List<RaceRow> rows) throws SQLException {
        try (DuckDBAppender appender = ((DuckDBConnection) connection).createAppender("main", "versions")) {
            for (RaceRow row : rows) {
                appender.beginRow();
                appender.append(row.deal());
                appender.append(row.validFrom());
                appender.append(row.validTo());
                appender.append(row.since());
                appender.append(row.owner());
                appender.append(row.stage());
                appender.append(row.kind());
                appender.append(row.category());
                appender.append(row.amount());
                appender.append(row.probability());
                appender.append(row.closeDay());
                appender.endRow();
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, List<Long>> answer(Question question, long moment) throws SQLException {
        return sql.answer(question, moment);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
