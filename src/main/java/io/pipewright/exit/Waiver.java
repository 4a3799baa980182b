package io.pipewright.exit;

import io.pipewright.deal.DealId;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.Text;

/**
 * The recorded decision that a deal may pass a criterion unmet. It covers that criterion of that deal from then on, in every later review,
 * and can neither be changed nor taken back: whoever asks later sees who let the deal pass, when (to the millisecond) and why.
 */
public record Waiver(long criterionId, DealId deal, Stamp stamp, String reason) {

    public static final int LONGEST_REASON = 2000;

    /** @throws InvalidValue naming field {@code reason} when it is blank or longer than {@value #LONGEST_REASON} characters */
    public Waiver {
        reason = Text.checked("reason", reason, LONGEST_REASON);
        if (reason.isEmpty()) {
            throw new InvalidValue("reason", Reason.of("pipewright.exit.waive.reason-missing"));
        }
    }
}
