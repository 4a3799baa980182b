package io.pipewright.deal;

import io.pipewright.kernel.Actor;
import java.util.BitSet;

/** Port: which deals of a scope a user may browse. */
public interface VisibleDeals {

    /**
     * The places in the list of those deals that lie within the scope and that the user may browse. An archived deal is not among them, as
     * no search finds it. Asked once for a figure, about the deals that would count in it; the scope is judged even where there are none.
     *
     * @throws io.pipewright.kernel.InvalidValue naming field {@code scope} when the filter or query does not exist or is wrong
     * @throws io.pipewright.kernel.NotPermitted when the user may browse no project of the scope
     */
    BitSet among(Actor actor, Scope scope, long[] deals);
}
