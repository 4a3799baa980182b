package io.pipewright.jira.setup;

import io.pipewright.kernel.Reason;
import java.util.List;
import java.util.Optional;

/** What a run of the set-up did, step by step. {@code projectKey} is present when the project exists now. */
record SetupReport(List<Line> lines, Optional<String> projectKey) {

    /** One step, how it ended, and why if it failed. */
    record Line(Reason title, Outcome outcome, Optional<Reason> why) {}

    /** How a step ended; {@link #SKIPPED} ones come after one that failed. */
    enum Outcome {
        DONE,
        REUSED,
        FAILED,
        SKIPPED
    }

    boolean succeeded() {
        return lines.stream().noneMatch(line -> line.outcome() == Outcome.FAILED);
    }
}
