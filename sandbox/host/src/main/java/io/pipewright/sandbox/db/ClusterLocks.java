package io.pipewright.sandbox.db;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Locks by name, each held by one thread of one node and re-entrant there. The threads of a node take their turns in its memory, the nodes
 * in the database, which frees what a node holds as soon as that node dies.
 */
public final class ClusterLocks implements ClusterLockService {

    /** How long a node waits before it asks again for a lock that another node holds. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    /** Which locks the nodes hold. */
    interface Nodes {

        /** Takes the lock for this node unless another node holds it. */
        boolean take(String name);

        void free(String name);
    }

    /** For a database that one process has to itself. */
    static final Nodes ONE_NODE = new Nodes() {
        @Override
        public boolean take(String name) {
            return true;
        }

        @Override
        public void free(String name) {
            // nobody else can want it
        }
    };

    private final ConcurrentMap<String, ClusterLock> locks = new ConcurrentHashMap<>();
    private final Nodes nodes;

    ClusterLocks(Nodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public ClusterLock getLockForName(String name) {
        return locks.computeIfAbsent(name, key -> new NamedLock(nodes, key));
    }

    /** Does the work while no other thread of any node does any under the same name. */
    public void alone(String name, Runnable work) {
        ClusterLock lock = getLockForName(name);
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private static final class NamedLock extends ReentrantLock implements ClusterLock {

        private static final long serialVersionUID = 1L;

        private final transient Nodes nodes;
        private final String name;

        private NamedLock(Nodes nodes, String name) {
            this.nodes = nodes;
            this.name = name;
        }

        @Override
        public void lock() {
            super.lock();
            boolean interrupted = false;
            while (!isTaken()) {
                interrupted = Thread.interrupted() || interrupted;
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            tryLock(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        }

        @Override
        public boolean tryLock() {
            return super.tryLock() && (isTaken() || giveUp());
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            long start = System.nanoTime();
            if (!super.tryLock(time, unit)) {
                return false;
            }
            while (!isTaken()) {
                if (Thread.interrupted()) {
                    giveUp();
                    throw new InterruptedException();
                }
                if (System.nanoTime() - start >= unit.toNanos(time)) {
                    return giveUp();
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            return true;
        }

        /** Whether this node has the lock, which this thread has within the node. */
        private boolean isTaken() {
            try {
                return getHoldCount() > 1 || nodes.take(name);
            } catch (RuntimeException e) {
                giveUp();
                throw e;
            }
        }

        private boolean giveUp() {
            super.unlock();
            return false;
        }

        @Override
        public void unlock() {
            try {
                if (getHoldCount() == 1) {
                    nodes.free(name);
                }
            } finally {
                super.unlock();
            }
        }

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException(
                    "ClusterLock.newCondition: see docs/sandbox-parity.md, row cluster");
        }
    }
}
