package io.pipewright.exit.condition;

import io.pipewright.kernel.Reason;
import java.util.Optional;

/** What a condition says about a deal, before anybody asks for waivers: a state and why; of what is not met also what to do. */
public record Finding(CriterionState state, Optional<Reason> reason) {

    static final Finding MET = new Finding(CriterionState.MET, Optional.empty());

    /** Met, with the figures that it rests on. */
    static Finding met(String key, Object... arguments) {
        return new Finding(CriterionState.MET, Optional.of(Reason.of(key, arguments)));
    }

    static Finding unmet(String key, Object... arguments) {
        return new Finding(CriterionState.UNMET, Optional.of(Reason.of(key, arguments)));
    }

    static Finding unknown(String key, Object... arguments) {
        return new Finding(CriterionState.UNKNOWN, Optional.of(Reason.of(key, arguments)));
    }

    static Finding broken(String key, Object... arguments) {
        return new Finding(CriterionState.BROKEN, Optional.of(Reason.of(key, arguments)));
    }
}
