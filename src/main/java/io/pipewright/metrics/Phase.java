package io.pipewright.metrics;

/** Where a version of a deal stands as far as figures tell. */
enum Phase {
    /** Below deal, parked, in no stage, or no deal at that time: in no arithmetic (requirement X2). */
    OUTSIDE,
    OPEN,
    WON,
    LOST;

    boolean hasEnded() {
        return this == WON || this == LOST;
    }
}
