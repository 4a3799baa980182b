package io.pipewright.history;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the rebuild of a project's history has come.
 *
 * @param done how many issues have been read
 * @param total how many issues there are to read
 * @param asked when somebody asked for it; empty before the first rebuild
 * @param problem empty unless it failed
 */
public record RebuildProgress(State state, int done, int total, Optional<Instant> asked, String problem) {

    /** Where a rebuild stands. */
    public enum State {
        NEVER,
        WAITING,
        RUNNING,
        /** It began and runs nowhere any more, because the app or Jira stopped. */
        INTERRUPTED,
        DONE,
        FAILED
    }

    /** The project's history was never rebuilt. */
    public static final RebuildProgress NEVER = new RebuildProgress(State.NEVER, 0, 0, Optional.empty(), "");

    public static RebuildProgress running(int done, int total, Instant asked) {
        return new RebuildProgress(State.RUNNING, done, total, Optional.of(asked), "");
    }

    public static RebuildProgress done(int total, Instant asked) {
        return new RebuildProgress(State.DONE, total, total, Optional.of(asked), "");
    }

    /** This rebuild, stopped by a problem where it stands. */
    public RebuildProgress failed(Instant asked, String why) {
        return new RebuildProgress(State.FAILED, done, total, Optional.of(asked), why);
    }

    /** This rebuild, which runs nowhere any more. */
    public RebuildProgress interrupted() {
        return new RebuildProgress(State.INTERRUPTED, done, total, asked, "");
    }

    /** This rebuild, with the next one asked for and not begun. */
    public RebuildProgress waiting() {
        return new RebuildProgress(State.WAITING, done, total, asked, "");
    }
}
