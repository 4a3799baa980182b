package io.pipewright.jira.history;

import java.time.Instant;

/** How far the rebuild of a project's history has come. {@code problem} is empty unless it failed. */
public record RebuildProgress(long projectId, State state, int done, int total, Instant started, String problem) {

    /** Where a rebuild stands. */
    public enum State {
        NEVER,
        RUNNING,
        DONE,
        FAILED
    }

    static RebuildProgress never(long projectId) {
        return new RebuildProgress(projectId, State.NEVER, 0, 0, Instant.EPOCH, "");
    }
}
