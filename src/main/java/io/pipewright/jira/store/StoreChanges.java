package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import io.pipewright.kernel.Busy;
import io.pipewright.kernel.Reason;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes of what is stored, each of them one transaction. Where two meet, the database may break one of them off although nothing is wrong
 * with it. That one is begun again, a few times; then {@link Busy} says so. What has to be in turn is so by the cluster's lock alone, at
 * whatever level the database isolates transactions.
 */
final class StoreChanges {

    private static final Logger LOG = LoggerFactory.getLogger(StoreChanges.class);
    private static final int MOST_ATTEMPTS = 10;
    private static final long LONGEST_PAUSE_MILLIS = 100;
    private static final int LONGEST_WAIT_SECONDS = 30;

    /** The class of SQL states that say: rolled back for the sake of another transaction. */
    private static final String ROLLED_BACK = "40";

    private final ActiveObjects ao;

    StoreChanges(ActiveObjects ao) {
        this.ao = ao;
    }

    /**
     * Does the work, which may be done more than once, wholly or not at all; never within another such work.
     *
     * @throws Busy when the database broke it off each time
     */
    <T> T whole(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return ao.executeInTransaction(work::get);
            } catch (RuntimeException e) {
                if (!isBrokenOff(e)) {
                    throw e;
                }
                if (attempt == MOST_ATTEMPTS) {
                    LOG.warn("The database has broken a change off {} times; it is given up", attempt, e);
                    throw new Busy(Reason.of("pipewright.common.busy"), e);
                }
                pause(attempt);
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
     * no conditional update. The transaction begins after the lock was taken and ends before it is given back.
     *
     * @throws Busy when others hold the lock for too long
     */
    <T> T alone(ClusterLockService locks, String name, Supplier<T> work) {
        ClusterLock lock = locks.getLockForName(name);
        if (!got(lock)) {
            LOG.warn("The lock {} was held by somebody else for {} seconds", name, LONGEST_WAIT_SECONDS);
            throw new Busy(Reason.of("pipewright.common.busy"));
        }
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

    private static boolean got(ClusterLock lock) {
        try {
            return lock.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Of those who met, each waits for another while, longer each time, so that they do not meet again. */
    private static void pause(int attempt) {
        long longest = Math.min(LONGEST_PAUSE_MILLIS, 1L << attempt);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(longest)));
    }

    private static boolean isBrokenOff(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransactionRollbackException || hasStateOfOne(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasStateOfOne(Throwable cause) {
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(ROLLED_BACK);
    }
}
