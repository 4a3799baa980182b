package io.pipewright.exit;

import io.pipewright.kernel.Actor;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.StageTransition;
import java.util.List;

/** Port: what Jira lets a user do with a deal, by permissions and by what administrators made of the workflow. */
public interface OfferedTransitions {

    /** Those of the transitions that this user may make now, in their order; whether what one asks for is given shows when it is made. */
    List<StageTransition> among(List<StageTransition> transitions, Actor actor, DealForUser deal);
}
