package io.pipewright.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** From the open pipeline at one moment to that at another: sums from how each deal stood at both. */
final class Waterfall {

    static final List<String> PARTS = List.of("start", "new", "grown", "shrunk", "won", "lost", "left", "end");
    private final long[] sums = new long[8];

    void add(int stageBefore, long amountBefore, int stage, long amount) {
        boolean wasOpen = isOpen(stageBefore);
        boolean open = isOpen(stage);
        sums[0] += wasOpen ? amountBefore : 0;
        sums[7] += open ? amount : 0;
        if (open) {
            long more = wasOpen ? amount - amountBefore : amount;
            sums[!wasOpen ? 1 : more > 0 ? 2 : 3] += Math.abs(more);
        } else if (wasOpen) {
            sums[stage == RaceRow.WON_STAGE ? 4 : stage == RaceRow.LOST_STAGE ? 5 : 6] += amountBefore;
        }
    }

    static boolean isOpen(int stage) {
        return stage > 0 && stage < RaceRow.WON_STAGE;
    }

    Map<String, List<Long>> figures() {
        Map<String, List<Long>> figures = new TreeMap<>();
        for (int part = 0; part < sums.length; part++) {
            figures.put(PARTS.get(part), List.of(sums[part]));
        }
        return figures;
    }
}
