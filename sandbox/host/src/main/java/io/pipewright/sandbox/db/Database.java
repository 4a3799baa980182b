package io.pipewright.sandbox.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
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
    private final Optional<AdvisoryLocks> sharedLocks;
    private final ClusterLocks locks;
    private final NodeMessages messages;
    private final ThreadLocal<Unit> current = new ThreadLocal<>();

    /** What waits for the commit. Spring's own hooks run while the connection is still held, so what they write would be lost. */
    private static final class Unit {
        private final Map<String, Set<String>> told = new LinkedHashMap<>();
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
        this.ids = new Ids(this, onItsOwn(manager));
        this.sharedLocks = postgres ? Optional.of(new AdvisoryLocks(jdbcUrl, user, password)) : Optional.empty();
        this.locks =
                new ClusterLocks(sharedLocks.map(ClusterLocks.Nodes.class::cast).orElse(ClusterLocks.ONE_NODE));
        this.messages = new NodeMessages(jdbc, postgres);
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
            result = transactions.execute(status -> {
                T done = work.get();
                messages.write(unit.told);
                return done;
            });
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

    /** Tells the other nodes that these things changed: with the commit of this thread's transaction, at once when there is none. */
    public void tell(String topic, Object... things) {
        inTransaction(() -> {
            Set<String> told = current.get().told.computeIfAbsent(topic, key -> new LinkedHashSet<>());
            List.of(things).forEach(thing -> told.add(thing.toString()));
            return told;
        });
    }

    /** Locks that hold on all nodes. */
    public ClusterLocks locks() {
        return locks;
    }

    /** What other nodes tell. */
    public NodeMessages messages() {
        return messages;
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

    /** Updates a row, or inserts it where there is none; both statements take the same arguments. Of two at once the later one stays. */
    public void put(String update, String insert, Object... arguments) {
        if (update(update, arguments) == 0 && insertUnlessThere(insert, arguments) == 0) {
            update(update, arguments);
        }
    }

    /** Inserts a row unless its key is taken, by whomever. */
    public int insertUnlessThere(String insert, Object... arguments) {
        if (postgres) {
            return update(insert + " on conflict do nothing", arguments);
        }
        try {
            return update(insert, arguments);
        } catch (DuplicateKeyException e) {
            return 0;
        }
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
        messages.close();
        sharedLocks.ifPresent(AdvisoryLocks::close);
        pool.close();
    }
}
