package io.pipewright.analysis;

import io.pipewright.history.columns.DealCursor;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Function;

/**
 * Which deals of one history a user may browse within a scope, as far as that was asked: a bit for each deal by {@link DealCursor#at}. Only
 * what was not asked before is asked. Any number of threads may share it.
 */
final class VisibleBits {

    private final Function<long[], BitSet> ask;
    private volatile Known known = new Known(false, new long[0], new long[0]);

    /** @param ask says of some deals, by id, at which places are those that the user may browse */
    VisibleBits(Function<long[], BitSet> ask) {
        this.ask = ask;
    }

    /** What is known at this moment, which does not change. */
    Known known() {
        return known;
    }

    /** Asks about deals that are not known; also where there are none, if nothing was ever asked, for the scope is judged then. */
    Known ask(Candidates deals) {
        Known before = known;
        if (deals.isEmpty() && before.judged) {
            return before;
        }
        return add(deals, ask.apply(deals.ids()));
    }

    private synchronized Known add(Candidates deals, BitSet shown) {
        long[] asked = grown(known.asked, deals.highest());
        long[] seen = grown(known.seen, deals.highest());
        for (int place = 0; place < deals.size(); place++) {
            int at = deals.place(place);
            asked[at >>> 6] |= 1L << at;
            seen[at >>> 6] |= shown.get(place) ? 1L << at : 0;
        }
        known = new Known(true, asked, seen);
        return known;
    }

    private static long[] grown(long[] bits, int highest) {
        return Arrays.copyOf(bits, Math.max(bits.length, (highest >>> 6) + 1));
    }

    /** What is known, by {@link DealCursor#at}. */
    static final class Known {
        private final boolean judged;
        private final long[] asked;
        private final long[] seen;

        private Known(boolean judged, long[] asked, long[] seen) {
            this.judged = judged;
            this.asked = asked;
            this.seen = seen;
        }

        boolean asked(int at) {
            return has(asked, at);
        }

        boolean sees(int at) {
            return has(seen, at);
        }

        private static boolean has(long[] bits, int at) {
            return at >>> 6 < bits.length && (bits[at >>> 6] >>> at & 1) != 0;
        }
    }
}
