package io.pipewright.exit.condition;

import io.pipewright.deal.DealId;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Reason;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Port: asks the issue search about a deal, with the same answer for every user. */
public interface JqlMatches {

    /** A verdict for each query. A query that cannot be run is answered with its fault, not with an exception. */
    Map<String, JqlVerdict> of(DealId deal, Set<String> queries);

    /** What keeps a query that this person writes from being asked for everybody; empty when nothing does. */
    Optional<Reason> check(Actor writer, String query);
}
