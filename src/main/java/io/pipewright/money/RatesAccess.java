package io.pipewright.money;

import io.pipewright.kernel.Actor;

/** Port: who may see and enter rates of exchange and choose the reporting currency. */
public interface RatesAccess {

    boolean mayEnterRates(Actor actor);
}
