package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * Changes of what is stored, each of them one transaction. Active Objects runs transactions serializable: where two meet, the database may
 * break one of them off although nothing is wrong with it. That one is begun again.
 */
final class StoreChanges {

    private static final int MOST_ATTEMPTS = 50;

    /** The class of SQL states that say: rolled back for the sake of another transaction. */
    private static final String ROLLED_BACK = "40";

    private final ActiveObjects ao;

    StoreChanges(ActiveObjects ao) {
        this.ao = ao;
    }

    /** Does the work, which may be done more than once, wholly or not at all. */
    <T> T whole(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return ao.executeInTransaction(work::get);
            } catch (RuntimeException e) {
                if (attempt == MOST_ATTEMPTS || !isBrokenOff(e)) {
                    throw e;
                }
            }
        }
    }

    /** As {@link #whole(Supplier)}. */
    void whole(Runnable work) {
        whole(() -> {
            work.run();
            return null;
        });
    }

    /**
     * Does the work as {@link #whole(Supplier)} while nobody else in the cluster does any under the same name, because Active Objects has
     * no conditional update.
     */
    <T> T alone(ClusterLockService locks, String name, Supplier<T> work) {
        ClusterLock lock = locks.getLockForName(name);
        lock.lock();
        try {
            return whole(work);
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #alone(ClusterLockService, String, Supplier)}. */
    void alone(ClusterLockService locks, String name, Runnable work) {
        alone(locks, name, () -> {
            work.run();
            return null;
        });
    }

    private static boolean isBrokenOff(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(ROLLED_BACK)) {
                return true;
            }
        }
        return false;
    }
}
