package io.pipewright.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many deals entered a stage, and how many of them came further. */
final class Conversion {

    private final long[] entered = new long[RaceRow.WON_STAGE];
    private final long[] further = new long[RaceRow.WON_STAGE];

    /** @param stages a bit for each stage entered */
    void add(int stages, int reached) {
        for (int stage = 0; stage < RaceRow.WON_STAGE; stage++) {
            if ((stages >>> stage & 1) != 0) {
                entered[stage]++;
                further[stage] += reached > stage ? 1 : 0;
            }
        }
    }

    Map<String, List<Long>> figures() {
        Map<String, List<Long>> figures = new TreeMap<>();
        for (int stage = 0; stage < entered.length; stage++) {
            if (entered[stage] > 0) {
                figures.put(RaceRow.stageKey(stage), List.of(entered[stage], further[stage]));
            }
        }
        return figures;
    }
}
