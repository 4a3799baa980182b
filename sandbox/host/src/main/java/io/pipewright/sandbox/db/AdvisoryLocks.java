package io.pipewright.sandbox.db;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The locks of one node as advisory locks of PostgreSQL: they belong to a connection that the node keeps for them, and go with it. */
final class AdvisoryLocks implements ClusterLocks.Nodes, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AdvisoryLocks.class);

    private final SingleConnectionDataSource connection;
    private final JdbcTemplate jdbc;

    /** Connects when the first lock is asked for. */
    AdvisoryLocks(String jdbcUrl, String user, String password) {
        this.connection = new SingleConnectionDataSource(jdbcUrl, user, password, true);
        this.jdbc = new JdbcTemplate(connection);
    }

    @Override
    public synchronized boolean take(String name) {
        return ask("select pg_try_advisory_lock(?)", name);
    }

    @Override
    public synchronized void free(String name) {
        ask("select pg_advisory_unlock(?)", name);
    }

    private boolean ask(String sql, String name) {
        try {
            return Boolean.TRUE.equals(jdbc.queryForObject(sql, Boolean.class, number(name)));
        } catch (DataAccessException e) {
            LOG.warn("The connection for locks is lost, and with it the locks that this node held", e);
            connection.resetConnection();
            throw e;
        }
    }

    /** The database names such locks by numbers. */
    private static long number(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void close() {
        connection.destroy();
    }
}
