package io.pipewright.exit;

import io.pipewright.kernel.Reason;
import io.pipewright.stage.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a deal stands against the exit criteria of a stage. A check without criteria passes; one of a deal whose status means nothing to a
 * pipeline has no stage and an obstacle instead, and does not pass.
 */
public record ExitCheck(Optional<Stage> stage, Optional<Reason> obstacle, List<CriterionResult> results) {

    public ExitCheck {
        results = List.copyOf(results);
    }

    /** The answer for a deal whose project has no pipeline. */
    public static ExitCheck noPipeline() {
        return impossible(Reason.of("pipewright.exit.review.no-pipeline"));
    }

    static ExitCheck impossible(Reason obstacle) {
        return new ExitCheck(Optional.empty(), Optional.of(obstacle), List.of());
    }

    /** Whether the deal may leave the stage: every required criterion is met or waived. */
    public boolean passes() {
        return obstacle.isEmpty() && missing().isEmpty();
    }

    /** The required criteria that keep the deal in its stage, in the order of the stage. */
    public List<CriterionResult> missing() {
        return results.stream().filter(CriterionResult::blocks).toList();
    }

    /** One reason for each thing in the way, in order: what a user is told who tries to move the deal. Empty exactly when it passes. */
    public List<Reason> blockingReasons() {
        return Stream.concat(obstacle.stream(), missing().stream().flatMap(result -> result.reasons().stream()))
                .toList();
    }
}
