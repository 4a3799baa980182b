package io.pipewright.sandbox.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one database of the host: H2 or PostgreSQL, behind a pool. A transaction belongs to the thread that began it and is joined,
 * never nested; work that must follow the commit is queued with {@link #afterCommit}. What the database refuses comes as a
 * {@link org.springframework.dao.DataAccessException} with the database's own message.
 */
public final class Database implements AutoCloseable {

    private final HikariDataSource pool;
    private final boolean postgres;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Ids ids;
    private final ThreadLocal<Unit> current = new ThreadLocal<>();

    /** What waits for the commit. Spring's own hooks run while the connection is still held, so what they write would be lost. */
    private static final class Unit {
        private final List<Runnable> afterCommit = new ArrayList<>();
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
        this.jdbc = new JdbcTemplate(pool);
        jdbc.setExceptionTranslator(new PlainMessages());
        JdbcTransactionManager manager = new JdbcTransactionManager(pool);
        manager.setRollbackOnCommitFailure(true);
        this.transactions = new TransactionTemplate(manager);
        this.ids = new Ids(jdbc, onItsOwn(manager));
    }

    /** Users read these messages: they say what is wrong without Spring's words around it. */
    private static final class PlainMessages extends SQLStateSQLExceptionTranslator {
        @Override
        protected String buildMessage(String task, String sql, SQLException failure) {
            return failure.getMessage();
        }
    }

    private static TransactionTemplate onItsOwn(JdbcTransactionManager manager) {
        TransactionTemplate template = new TransactionTemplate(manager);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    public DataSource dataSource() {
        return pool;
    }

    public boolean isPostgres() {
        return postgres;
    }

    /** Runs the work in this thread's transaction, or in a new one that commits when the work returns and rolls back when it throws. */
    public <T> T inTransaction(Supplier<T> work) {
        if (isInTransaction()) {
            return work.get();
        }
        Unit unit = new Unit();
        current.set(unit);
        T result;
        try {
            result = transactions.execute(status -> work.get());
        } finally {
            current.remove();
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
        return jdbc.query(sql, (rows, number) -> row.read(rows), arguments);
    }

    public <T> Optional<T> queryOne(String sql, Row<T> row, Object... arguments) {
        List<T> rows = query(sql, row, arguments);
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    /** Runs an insert, update, delete or definition; gives the number of rows. */
    public int update(String sql, Object... arguments) {
        return jdbc.update(sql, arguments);
    }

    /** Runs one statement for many rows of arguments. */
    public void batch(String sql, List<Object[]> rows) {
        jdbc.batchUpdate(sql, rows);
    }

    /** The next id of a named sequence of the host, beginning at 10000 as in Jira. */
    public long nextId(String sequence) {
        return nextIds(sequence, 1);
    }

    /** Reserves {@code count} consecutive ids and gives the first. */
    public long nextIds(String sequence, int count) {
        return ids.reserve(sequence, count);
    }

    @Override
    public void close() {
        pool.close();
    }
}
