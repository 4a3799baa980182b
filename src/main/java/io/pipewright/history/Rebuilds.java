package io.pipewright.history;

import io.pipewright.kernel.Stamp;
import java.time.Instant;
import java.util.Optional;

/** Port: rebuilds of the history of whole projects. They run in the background, each project's on one node at a time. */
public interface Rebuilds {

    /**
     * Starts a rebuild that somebody asks for, unless one waits already.
     *
     * @param asked who asks for it, and when
     */
    void start(long projectId, Stamp asked);

    /** Starts a rebuild that nobody asks for, as after set-up, unless one waits already. */
    void startByItself(long projectId, Instant at);

    /** When somebody last asked for a rebuild of the project. */
    Optional<Instant> lastAsked(long projectId);

    /**
     * How far the last rebuild has come; interrupted where it did not end and runs on no node; waiting while one has been asked for on
     * this node and has not begun.
     */
    RebuildProgress progress(long projectId);
}
