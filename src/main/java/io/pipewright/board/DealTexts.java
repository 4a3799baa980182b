package io.pipewright.board;

import io.pipewright.kernel.Actor;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Port: what stands on the cards of deals beside their figures. */
public interface DealTexts {

    /**
     * What a card says and the history does not know.
     *
     * @param movable whether the user may make transitions of the deal
     */
    record DealText(String key, String summary, Optional<String> nextStep, boolean movable) {}

    /** By deal id, loaded at once. A deal that is gone has none. All of them may be browsed by who asks. */
    Map<Long, DealText> of(Actor actor, Collection<Long> deals);
}
