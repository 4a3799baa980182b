package io.pipewright.journal;

import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.DealForUser;

/** Port: the issue that a deal is counts as updated, and whoever follows it is told, as of any other change. */
public interface DealNews {

    /** Never fails: what was done is stored already. */
    void tell(Actor actor, DealForUser deal, Reason what);
}
