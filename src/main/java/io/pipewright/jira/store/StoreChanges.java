package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.Reason;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes of what is stored, each of them one transaction, read committed: what two of them must not do at once is held by a cluster lock
 * and by nothing else. A database may break a transaction off because of another although nothing is wrong with it. That one is begun again.
 */
final class StoreChanges {

    private static final Logger LOG = LoggerFactory.getLogger(StoreChanges.class);

    private static final int MOST_ATTEMPTS = 5;
    private static final int LONGEST_WAIT_SECONDS = 30;

    /** The class of SQL states that say: rolled back for the sake of another transaction. */
    private static final String ROLLED_BACK = "40";

    private final ActiveObjects ao;

    StoreChanges(ActiveObjects ao) {
        this.ao = ao;
    }

    /** Does the work, which may be done more than once, wholly or not at all. @throws Conflict when others got in its way every time */
    <T> T whole(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return ao.executeInTransaction(work::get);
            } catch (RuntimeException e) {
                if (!isBrokenOff(e)) {
                    throw e;
                }
                if (attempt == MOST_ATTEMPTS) {
                    LOG.warn("The database broke a change off {} times", attempt, e);
                    throw busy();
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
     *
     * @throws Conflict when the lock is held for too long
     */
    <T> T alone(ClusterLockService locks, String name, Supplier<T> work) {
        ClusterLock lock = locks.getLockForName(name);
        if (!got(lock)) {
            LOG.warn("The lock {} was held by somebody else for {} seconds", name, LONGEST_WAIT_SECONDS);
            throw busy();
        }
        try {
            return whole(work);
        } finally {
            lock.unlock();
        }
    }

    private static boolean got(ClusterLock lock) {
        try {
            return lock.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Conflict busy() {
        return new Conflict(Reason.of("pipewright.common.busy"));
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
