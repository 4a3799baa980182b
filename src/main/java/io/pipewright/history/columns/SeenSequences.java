package io.pipewright.history.columns;

import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Which sequence numbers have been read. Reading goes on from the first gap, so that a row which becomes visible late is still found. A gap
 * that lies further back than the window, or was met longer ago than patience lasts, is taken for a row that never came.
 */
final class SeenSequences {

    private final long window;
    private final long patience;
    private final LongSupplier nanos;
    private long complete;
    /** What was read behind the first gap, and when. */
    private final TreeMap<Long, Long> ahead = new TreeMap<>();

    SeenSequences(long window, long patience, LongSupplier nanos) {
        this.window = window;
        this.patience = patience;
        this.nanos = nanos;
    }

    /** Every number up to this one has been read or is given up. */
    long complete() {
        long now = nanos.getAsLong();
        while (!ahead.isEmpty() && now - ahead.firstEntry().getValue() > patience) {
            complete = ahead.pollFirstEntry().getKey();
        }
        takeInWhatFollows();
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
        boolean isNew = ahead.putIfAbsent(sequence, nanos.getAsLong()) == null;
        complete = Math.max(complete, ahead.lastKey() - window);
        takeInWhatFollows();
        return isNew;
    }

    private void takeInWhatFollows() {
        while (!ahead.isEmpty() && ahead.firstKey() <= complete + 1) {
            complete = Math.max(complete, ahead.pollFirstEntry().getKey());
        }
    }
}
