package io.pipewright.history.columns;

import java.util.Arrays;

/** How each deal of a block stood at one moment: the index of its version, or -1, and its {@link Standing}. */
final class RowStates {

    final int[] at;
    final long[] standing;

    RowStates(int rows) {
        at = new int[rows];
        standing = new long[rows];
    }

    /** Stands as the other does; rows that it does not have are those of deals not yet created. */
    void set(RowStates other) {
        int rows = other.at.length;
        System.arraycopy(other.at, 0, at, 0, rows);
        System.arraycopy(other.standing, 0, standing, 0, rows);
        Arrays.fill(at, rows, at.length, -1);
        Arrays.fill(standing, rows, standing.length, Standing.NONE);
    }

    /** Takes one deal on to its next version. */
    void advance(int row, long nextStanding) {
        at[row]++;
        standing[row] = nextStanding;
    }
}
