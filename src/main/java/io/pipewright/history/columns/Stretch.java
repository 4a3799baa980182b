package io.pipewright.history.columns;

/**
 * Some {@value #LENGTH} changes of a block in the order of time, and how its deals stood before the first of them. A change names its row,
 * which then goes on to its next version, and how the deal stands from then on. Never changes.
 */
final class Stretch {

    /** More would make a past moment slower, half as many cost four bytes a version. */
    static final int LENGTH = 3 * DealBlock.SIZE;
    /** The time is kept of one change in so many; of the others it is found in the deal's history. */
    static final int SAMPLE = 16;

    final RowStates start;
    final short[] rows;
    final long[] standings;
    final long[] samples;

    Stretch(RowStates start, short[] rows, long[] standings, long[] samples) {
        this.start = start;
        this.rows = rows;
        this.standings = standings;
        this.samples = samples;
    }

    int size() {
        return rows.length;
    }

    long firstTime() {
        return samples[0];
    }

    /** How many changes at the beginning surely lie before the moment, if the first one does. */
    int surelyBefore(long millis) {
        int low = 0;
        int high = samples.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (samples[middle] < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1) * SAMPLE;
    }

    /** Makes the states those of the moment, from the histories of the rows. */
    void replay(long millis, long[][] histories, RowStates states) {
        states.set(start);
        int sure = surelyBefore(millis);
        for (int change = 0; change < sure; change++) {
            states.advance(rows[change], standings[change]);
        }
        for (int change = sure; change < rows.length; change++) {
            int row = rows[change];
            if (PackedVersions.validFrom(histories[row], states.at[row] + 1) > millis) {
                return;
            }
            states.advance(row, standings[change]);
        }
    }
}
