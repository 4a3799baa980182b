package io.pipewright.jira.setup;

import io.pipewright.kernel.Reason;
import java.util.List;
import java.util.Optional;

/** What a run would do, in order; {@code refused} says why it would do nothing at all. */
record SetupPreview(List<Line> lines, Optional<Reason> refused) {

    /** One step and what it would do. */
    record Line(Reason title, StepState state) {}
}
