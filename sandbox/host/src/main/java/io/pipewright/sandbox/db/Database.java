package io.pipewright.sandbox.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * The one database of the host: H2 or PostgreSQL, behind a pool. A transaction belongs to the thread that began it and is joined,
 * never nested; work that must follow the commit is queued with {@link #afterCommit}.
 */
public final class Database implements AutoCloseable {

    private final HikariDataSource pool;
    private final boolean postgres;
    private final ThreadLocal<Unit> current = new ThreadLocal<>();

    private static final class Unit {
        private final Connection connection;
        private final List<Runnable> afterCommit = new ArrayList<>();

        private Unit(Connection connection) {
            this.connection = connection;
        }
    }

    /** Reads one row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public Database(String jdbcUrl, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(16);
        config.setInitializationFailTimeout(5000);
        this.postgres = jdbcUrl.startsWith("jdbc:postgresql:");
        this.pool = new HikariDataSource(config);
    }

    public DataSource dataSource() {
        return pool;
    }

    public boolean isPostgres() {
        return postgres;
    }

    /** Runs the work in this thread's transaction, or in a new one that commits when the work returns and rolls back when it throws. */
    public <T> T inTransaction(Callable<T> work) {
        if (current.get() != null) {
            return call(work);
        }
        Unit unit = begin();
        T result;
        try {
            result = call(work);
            unit.connection.commit();
        } catch (SQLException e) {
            rollBack(unit);
            throw new DatabaseException(e);
        } catch (RuntimeException | Error e) {
            rollBack(unit);
            throw e;
        } finally {
            current.remove();
            close(unit);
        }
        unit.afterCommit.forEach(Runnable::run);
        return result;
    }

    public boolean isInTransaction() {
        return current.get() != null;
    }

    /** This thread's transaction, for comparing by identity only; null when there is none. */
    public Object transaction() {
        return current.get();
    }

    /** Runs the work once this thread's transaction has been committed; at once when there is none. */
    public void afterCommit(Runnable work) {
        Unit unit = current.get();
        if (unit == null) {
            work.run();
        } else {
            unit.afterCommit.add(work);
        }
    }

    public <T> List<T> query(String sql, Row<T> row, Object... arguments) {
        return onConnection(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, arguments);
                    ResultSet rows = statement.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(row.read(rows));
                }
                return result;
            }
        });
    }

    public <T> Optional<T> queryOne(String sql, Row<T> row, Object... arguments) {
        List<T> rows = query(sql, row, arguments);
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    /** Runs an insert, update, delete or definition; gives the number of rows. */
    public int update(String sql, Object... arguments) {
        return onConnection(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, arguments)) {
                return statement.executeUpdate();
            }
        });
    }

    /** Runs one statement for many rows of arguments. */
    public void batch(String sql, List<Object[]> rows) {
        onConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Object[] arguments : rows) {
                    bind(statement, arguments);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    /** The next id of a named sequence of the host, beginning at 10000 as in Jira. */
    public long nextId(String sequence) {
        return nextIds(sequence, 1);
    }

    /** Reserves {@code count} consecutive ids and gives the first. */
    public long nextIds(String sequence, int count) {
        return ids.reserve(this, sequence, count);
    }

    private final Ids ids = new Ids();

    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T onConnection(Work<T> work) {
        Unit unit = current.get();
        try {
            if (unit != null) {
                return work.run(unit.connection);
            }
            try (Connection connection = pool.getConnection()) {
                return work.run(connection);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, arguments);
        return statement;
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }

    private Unit begin() {
        try {
            Connection connection = pool.getConnection();
            connection.setAutoCommit(false);
            Unit unit = new Unit(connection);
            current.set(unit);
            return unit;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new DatabaseException(e);
        }
    }

    private static void rollBack(Unit unit) {
        try {
            unit.connection.rollback();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static void close(Unit unit) {
        try {
            unit.connection.setAutoCommit(true);
            unit.connection.close();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
