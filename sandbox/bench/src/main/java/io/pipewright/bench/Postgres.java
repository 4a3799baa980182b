package io.pipewright.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** PostgreSQL on this machine, with memory for everything, indexes for every question and statistics; warm after the first questions. */
final class Postgres implements Contestant {

    private static final int ROWS_AT_ONCE = 100_000;

    private final EmbeddedPostgres server;
    private final Connection connection;
    private final RaceSql sql;

    Postgres(List<RaceRow> rows) throws SQLException, IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "3GB")
                .setServerConfig("work_mem", "512MB")
                .setServerConfig("fsync", "off")
                .setServerConfig("max_wal_size", "8GB")
                .start();
        connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("create unlogged table versions " + RaceSql.COLUMNS.formatted("smallint"));
            copy(rows);
            statement.execute(
                    "create unlogged table newest as select * from versions where valid_to = " + Long.MAX_VALUE);
            statement.execute("create index on newest (close_day) where kind = 1");
            statement.execute("create index on newest (since) where kind >= 2");
            statement.execute("create index on versions (valid_from)");
            statement.execute("create index on versions (valid_to)");
            statement.execute("create index on versions (deal, valid_from)");
            statement.execute("create index on versions (close_day, valid_from) where kind = 1");
            statement.execute("create index on versions (since, valid_from) where kind >= 2");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
        sql = new RaceSql(connection, "versions", "newest", "/");
    }

    private void copy(List<RaceRow> rows) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            StringBuilder text = new StringBuilder();
            rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)).forEach(row -> append(text, row));
            copy.copyIn(
                    "copy versions from stdin with (delimiter ' ')",
                    new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private static void append(StringBuilder text, RaceRow row) {
        text.append(row.deal()).append(' ').append(row.validFrom()).append(' ').append(row.validTo());
        text.append(' ')
                .append(row.since())
                .append(' ')
                .append(row.owner())
                .append(' ')
                .append(row.stage());
        text.append(' ')
                .append(row.kind())
                .append(' ')
                .append(row.category())
                .append(' ')
                .append(row.amount());
        text.append(' ')
                .append(row.probability())
                .append(' ')
                .append(row.closeDay())
                .append('\n');
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Map<String, List<Long>> answer(Question question, long moment) throws SQLException {
        return sql.answer(question, moment);
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        server.close();
    }
}
