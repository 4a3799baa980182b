package io.pipewright.money;

import io.pipewright.kernel.Stamp;
import java.util.List;

/** Port: the rates of exchange that administrators have entered. Rates are only ever added. */
public interface RateTables {

    /** All rates in the order in which they were entered, with the reporting currency of now. */
    RateTable current();

    /** All rates in the order in which they were entered, with who entered them when. */
    List<EnteredRate> entered();

    /** Adds rates after all others in their order, all of them or none, with who entered them and when. */
    void add(List<Rate> rates, Stamp entered);

    /** Adds one rate. */
    default void add(Rate rate, Stamp entered) {
        add(List.of(rate), entered);
    }
}
