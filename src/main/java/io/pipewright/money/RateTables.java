package io.pipewright.money;

import io.pipewright.kernel.Stamp;

/** Port: the rates of exchange that administrators have entered. Rates are only ever added. */
public interface RateTables {

    /** All rates in the order in which they were entered, with the reporting currency of now. */
    RateTable current();

    /** Adds a rate after all others, with who entered it and when. */
    void add(Rate rate, Stamp entered);
}
