package io.pipewright.history.columns;

import java.util.TreeSet;

/**
 * Which sequence numbers have been read. Reading goes on from the first gap, so that a row which becomes visible late is still found;
 * a gap that lies further back than the window is taken for a row that never came.
 */
final class SeenSequences {

    private final long window;
    private long complete;
    private final TreeSet<Long> ahead = new TreeSet<>();

    SeenSequences(long window) {
        this.window = window;
    }

    /** Every number up to this one has been read or is given up. */
    long complete() {
        return complete;
    }

    /** Whether the number is new. */
    boolean add(long sequence) {
        if (sequence <= complete) {
            return false;
        }
        if (sequence == complete + 1 && ahead.isEmpty()) {
            complete = sequence;
            return true;
        }
        boolean isNew = ahead.add(sequence);
        advance();
        return isNew;
    }

    private void advance() {
        complete = Math.max(complete, ahead.last() - window);
        while (!ahead.isEmpty() && ahead.first() <= complete + 1) {
            complete = Math.max(complete, ahead.pollFirst());
        }
    }
}
