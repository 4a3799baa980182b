package io.pipewright.money;

/** Port: the deals that have an amount and no currency of their own, so that they are in the reporting currency, whichever that is. */
public interface DealsWithoutCurrency {

    int count();
}
