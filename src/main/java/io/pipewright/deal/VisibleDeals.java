package io.pipewright.deal;

import io.pipewright.kernel.Actor;

/** Port: what a user may browse within a scope. */
public interface VisibleDeals {

    /**
     * @throws io.pipewright.kernel.InvalidValue naming field {@code scope} when the filter or query does not exist or is wrong
     * @throws io.pipewright.kernel.NotPermitted when the user may see nothing of the scope
     */
    DealFilter within(Actor actor, Scope scope);
}
