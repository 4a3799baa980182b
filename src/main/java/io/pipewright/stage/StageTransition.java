package io.pipewright.stage;

import java.util.Optional;
import java.util.Set;

/**
 * One way a deal can go in a template: from any of some stages to another. {@code key} and {@code actionId} are permanent and unique in
 * the template; the action id is the one of the workflow action. {@code gate} is the stage whose exit criteria have to be met, empty when
 * nothing is asked.
 */
public record StageTransition(
        String key, TransitionKind kind, Set<String> from, String to, Optional<String> gate, int actionId) {

    public StageTransition {
        from = Set.copyOf(from);
    }

    /** The stage that a deal must have left for this transition to be there; empty when that does not matter. */
    public Optional<String> onlyAfter() {
        if (kind.leadsBack()) {
            return Optional.of(to);
        }
        return kind == TransitionKind.REOPEN ? gate : Optional.empty();
    }

    public boolean startsAt(String stageKey) {
        return from.contains(stageKey);
    }
}
