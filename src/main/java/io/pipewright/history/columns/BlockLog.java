package io.pipewright.history.columns;

/** The changes of a block in the order of time, in stretches that begin with how its deals stood. Never changes. */
final class BlockLog {

    static final BlockLog EMPTY = new BlockLog();

    private final Stretch[] stretches;

    BlockLog(Stretch... stretches) {
        this.stretches = stretches;
    }

    int stretches() {
        return stretches.length;
    }

    Stretch stretch(int at) {
        return stretches[at];
    }

    /** Makes the states those of the moment. */
    void replay(long millis, long[][] histories, RowStates states) {
        int at = lastBegun(millis);
        if (at < 0) {
            states.set(new RowStates(0));
        } else {
            stretches[at].replay(millis, histories, states);
        }
    }

    /** The last stretch that begins at the moment or before, or -1. */
    private int lastBegun(long millis) {
        int at = stretches.length - 1;
        while (at >= 0 && stretches[at].firstTime() > millis) {
            at--;
        }
        return at;
    }

    /** The last stretch that begins before the moment; the first one where none does. */
    int lastBegunBefore(long millis) {
        int at = stretches.length - 1;
        while (at > 0 && stretches[at].firstTime() >= millis) {
            at--;
        }
        return at;
    }
}
