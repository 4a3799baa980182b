package io.pipewright.stage;

import io.pipewright.kernel.Reason;
import java.time.LocalDate;
import java.util.Optional;

/** What a user has to enter to lose or park a deal: why it is lost (requirement X17), or when to look at it again (requirement A31). */
public final class ClosingRules {

    private ClosingRules() {}

    /** What is wrong with losing a deal for this reason; empty when nothing is. */
    public static Optional<Reason> lose(Optional<String> lossReason) {
        return lossReason.isPresent()
                ? Optional.empty()
                : Optional.of(Reason.of("pipewright.stage.lose.reason-missing"));
    }

    /** What is wrong with parking a deal until this day; empty when nothing is. */
    public static Optional<Reason> park(Optional<LocalDate> revisit, LocalDate today) {
        if (revisit.isEmpty()) {
            return Optional.of(Reason.of("pipewright.stage.park.date-missing"));
        }
        return revisit.get().isBefore(today)
                ? Optional.of(Reason.of("pipewright.stage.park.date-past", today))
                : Optional.empty();
    }
}
