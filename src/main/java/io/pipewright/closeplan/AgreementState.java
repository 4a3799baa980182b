package io.pipewright.closeplan;

import java.util.List;
import java.util.Optional;

/**
 * Where the plan stands with the customer: the latest record, if any, and what has changed in substance since the revision that it covers.
 */
public record AgreementState(Optional<Agreement> latest, List<PlanChange> changes) {

    public AgreementState {
        changes = List.copyOf(changes);
    }

    /** Whether the customer has agreed, be it to an earlier form of the plan. */
    public boolean agreed() {
        return latest.filter(agreement -> agreement.kind() == Agreement.Kind.AGREED)
                .isPresent();
    }

    public boolean proposed() {
        return latest.filter(agreement -> agreement.kind() == Agreement.Kind.PROPOSED)
                .isPresent();
    }

    public boolean changedSinceAgreed() {
        return agreed() && !changes.isEmpty();
    }

    /** Whether the customer has agreed to the plan as it stands: what exit 4a asks for. */
    public boolean agreedAsItStands() {
        return agreed() && changes.isEmpty();
    }
}
