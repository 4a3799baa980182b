package io.pipewright.exit;

import io.pipewright.kernel.Actor;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.StageTransition;

/** Port: what Jira lets a user do with a deal, by permissions and by what administrators made of the workflow. */
public interface OfferedTransitions {

    /** Whether this user may make the transition now; whether what it asks for is given shows when it is made. */
    boolean offers(Actor actor, DealForUser deal, StageTransition transition);
}
