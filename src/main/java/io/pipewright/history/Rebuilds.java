package io.pipewright.history;

import io.pipewright.kernel.Stamp;

/** Port: rebuilds of the history of whole projects. They run in the background, each project's on one node at a time. */
public interface Rebuilds {

    /**
     * Starts a rebuild, unless one waits already.
     *
     * @param asked who asks for it, and when
     */
    void start(long projectId, Stamp asked);

    /**
     * How far the last rebuild has come; interrupted where it did not end and runs on no node; waiting while one has been asked for on
     * this node and has not begun.
     */
    RebuildProgress progress(long projectId);
}
