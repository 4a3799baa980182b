package io.pipewright.exit;

import io.pipewright.deal.DealId;
import java.util.Map;

/** Port: all waivers ever given. There is no way to change or remove one. */
public interface Waivers {

    /** The first waiver of each criterion of the deal, by criterion id, read in one query. */
    Map<Long, Waiver> ofDeal(DealId deal);

    /** Keeps a waiver for good unless its criterion has one for this deal already; returns the one that counts. */
    Waiver append(Waiver waiver);
}
