package io.pipewright.deal;

import java.util.BitSet;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/** The deals that a user may browse, by their ids, whatever the scope. */
public final class VisibleDealsInMemory {

    private VisibleDealsInMemory() {}

    public static VisibleDeals where(LongPredicate visible) {
        return (actor, scope, deals) -> among(deals, visible);
    }

    public static BitSet among(long[] deals, LongPredicate visible) {
        return IntStream.range(0, deals.length)
                .filter(at -> visible.test(deals[at]))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
