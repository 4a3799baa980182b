package io.pipewright.exit.condition;

import io.pipewright.stage.Pipeline;
import java.time.Duration;
import java.util.List;

/** Port: how long the won deals of a project took. */
public interface DecisionWindows {

    /**
     * The sales cycle length of each won deal (definitions D1), from creation to the order, the shortest first; a few of
     * the last may be missing.
     */
    List<Duration> wonCycles(Pipeline pipeline);
}
