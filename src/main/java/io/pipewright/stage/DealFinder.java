package io.pipewright.stage;

import io.pipewright.kernel.Actor;
import io.pipewright.kernel.NotFound;
import io.pipewright.kernel.Reason;

/** Port: the one way from a key to a deal. Ask once per request and hand the deal on. */
public interface DealFinder {

    /** @throws NotFound when there is no such deal, or the actor may not browse it, or its project has no pipeline */
    DealForUser find(Actor actor, String key);

    /**
     * The refusal for a deal that does not exist or that the user may not see. Callers cannot tell the two apart, so keys cannot be probed.
     */
    static NotFound notFound() {
        return new NotFound(Reason.of("pipewright.common.no-such-deal"));
    }
}
