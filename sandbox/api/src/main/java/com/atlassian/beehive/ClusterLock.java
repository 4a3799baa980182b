package com.atlassian.beehive;

import java.util.concurrent.locks.Lock;

/** A lock that holds across the cluster. */
public interface ClusterLock extends Lock {}
