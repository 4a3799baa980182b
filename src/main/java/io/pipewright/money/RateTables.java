package io.pipewright.money;

/** Port: the rates of exchange that administrators have entered. Rates are only ever added. */
public interface RateTables {

    RateTable current();

    void add(Rate rate);
}
