package io.pipewright.exit.condition;

import io.pipewright.kernel.Reason;
import java.util.Optional;

/** What a query says about a deal: whether it matches, or what is wrong with the query. */
public record JqlVerdict(boolean matches, Optional<Reason> fault) {

    public static final JqlVerdict MATCH = new JqlVerdict(true, Optional.empty());
    public static final JqlVerdict NO_MATCH = new JqlVerdict(false, Optional.empty());

    public static JqlVerdict faulty(Reason fault) {
        return new JqlVerdict(false, Optional.of(fault));
    }
}
