package io.pipewright.sandbox.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionCallback;
import java.sql.SQLException;
import java.util.Map;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.EntityManager;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.java.ao.Transaction;

/**
 * One plugin's store. It answers only while the plugin's {@code ao} module is enabled: Active Objects starts after the plugin's beans
 * were built, so a constructor that asks it for data fails, here as in Jira.
 */
final class PluginActiveObjects implements ActiveObjects {

    private final String pluginKey;
    private final ThreadLocal<Boolean> inTransaction = ThreadLocal.withInitial(() -> false);
    private volatile EntityManager manager;

    PluginActiveObjects(String pluginKey) {
        this.pluginKey = pluginKey;
    }

    void open(EntityManager ready) {
        manager = ready;
    }

    void close() {
        manager = null;
    }

    private EntityManager manager() {
        EntityManager ready = manager;
        if (ready == null) {
            throw new IllegalStateException(
                    "plugin " + pluginKey + " calls ActiveObjects while its <ao> module is not enabled; "
                            + "Active Objects starts after the beans, "
                            + "so ask it in LifecycleAware.onStart or on first use, never in a constructor");
        }
        return ready;
    }

    private interface Work<T> {
        T run(EntityManager manager) throws SQLException;
    }

    private <T> T run(Work<T> work) {
        try {
            return work.run(manager());
        } catch (SQLException e) {
            throw new ActiveObjectsException(e.getMessage(), e);
        }
    }

    @Override
    public <T extends RawEntity<K>, K> T get(Class<T> type, K key) {
        return run(entities -> entities.get(type, key));
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... params) {
        return run(entities -> entities.create(type, params));
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, Map<String, Object> params) {
        return run(entities -> entities.create(type, params));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type) {
        return run(entities -> entities.find(type));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, String criteria, Object... parameters) {
        return run(entities -> entities.find(type, criteria, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
        return run(entities -> entities.find(type, query));
    }

    @Override
    public <T extends RawEntity<K>, K> void stream(Class<T> type, Query query, EntityStreamCallback<T, K> callback) {
        run(entities -> {
            entities.stream(type, query, callback);
            return null;
        });
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type) {
        return run(entities -> entities.count(type));
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        return run(entities -> entities.count(type, criteria, parameters));
    }

    @Override
    public void delete(RawEntity<?>... entities) {
        run(store -> {
            store.delete(entities);
            return null;
        });
    }

    @Override
    public <K> int deleteWithSQL(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        return run(entities -> entities.deleteWithSQL(type, criteria, parameters));
    }

    /** Joins the thread's transaction when there is one; the engine's own nested transaction would commit for good. */
    @Override
    public <T> T executeInTransaction(TransactionCallback<T> callback) {
        return inTransaction.get() ? callback.doInTransaction() : run(entities -> begin(entities, callback));
    }

    private <T> T begin(EntityManager entities, TransactionCallback<T> callback) throws SQLException {
        inTransaction.set(true);
        try {
            return new Transaction<T>(entities) {
                @Override
                protected T run() {
                    return callback.doInTransaction();
                }
            }.execute();
        } finally {
            inTransaction.remove();
        }
    }

    /** The engine keeps no cache, so there is nothing to drop; it only has to be there. */
    @Override
    public void flushAll() {
        manager();
    }
}
