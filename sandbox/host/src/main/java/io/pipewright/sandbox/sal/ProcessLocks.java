package io.pipewright.sandbox.sal;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/** The locks of a cluster of one node: one lock a name, within this process. */
public final class ProcessLocks implements ClusterLockService {

    private final ConcurrentMap<String, ClusterLock> locks = new ConcurrentHashMap<>();

    @Override
    public ClusterLock getLockForName(String name) {
        return locks.computeIfAbsent(name, key -> new Lock());
    }

    private static final class Lock extends ReentrantLock implements ClusterLock {
        private static final long serialVersionUID = 1L;
    }
}
