package com.atlassian.beehive;

/** Locks that hold across the cluster. */
public interface ClusterLockService {

    ClusterLock getLockForName(String name);
}
