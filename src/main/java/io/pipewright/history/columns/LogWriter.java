package io.pipewright.history.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes new versions into the log of a block, wherever in time they stand: what lies before the earliest of them stays, and the rest is
 * sorted and written anew. So one late row, a rebuild and the first load are the same work on more or less of the log.
 */
final class LogWriter {

    private static final int NOTHING_TO_KEEP = -1;

    private final DealBlock block;
    private final int rows;
    /** Of each row how many of its last versions are still to be written. */
    private final int[] remaining;

    private final List<Stretch> written = new ArrayList<>();
    private int toWrite;

    LogWriter(DealBlock block) {
        this.block = block;
        this.rows = block.used();
        this.remaining = new int[rows];
    }

    /** The log of everything in the block. */
    BlockLog anew() {
        for (int row = 0; row < rows; row++) {
            remaining[row] = PackedVersions.count(block.history[row]);
            toWrite += remaining[row];
        }
        write(null, 0);
        return log();
    }

    /** The log with some changes more, each a row, the earliest of them at that time. */
    BlockLog with(BlockLog log, short[] changed, int count, long earliest) {
        int last = log.lastBegunBefore(earliest);
        if (last == NOTHING_TO_KEEP) {
            return anew();
        }
        for (int at = 0; at < last; at++) {
            written.add(log.stretch(at));
        }
        Stretch kept = log.stretch(last);
        int keep = kept.surelyBefore(earliest);
        addRemaining(changed, 0, count);
        addRemaining(kept.rows, keep, kept.size());
        for (int at = last + 1; at < log.stretches(); at++) {
            addRemaining(log.stretch(at).rows, 0, log.stretch(at).size());
        }
        write(kept, keep);
        return log();
    }

    private void addRemaining(short[] changed, int from, int to) {
        for (int change = from; change < to; change++) {
            remaining[changed[change]]++;
        }
        toWrite += to - from;
    }

    private BlockLog log() {
        return new BlockLog(written.toArray(Stretch[]::new));
    }

    /** Writes all that remains, in the order of time, behind what is kept of a stretch. */
    private void write(@Nullable Stretch kept, int keep) {
        long[] changes = sortedChanges();
        int done = 0;
        int before = keep;
        while (done < changes.length) {
            int length = Math.min(Stretch.LENGTH, before + changes.length - done);
            Stretch next = begun(before > 0 ? kept : null, before, length);
            done = fill(next, before, changes, done);
            written.add(next);
            before = 0;
        }
    }

    private Stretch begun(@Nullable Stretch kept, int keep, int length) {
        RowStates start = kept == null ? states() : kept.start;
        short[] changed = new short[length];
        long[] standings = new long[length];
        long[] samples = new long[(length + Stretch.SAMPLE - 1) / Stretch.SAMPLE];
        if (kept != null) {
            System.arraycopy(kept.rows, 0, changed, 0, keep);
            System.arraycopy(kept.standings, 0, standings, 0, keep);
            System.arraycopy(kept.samples, 0, samples, 0, keep / Stretch.SAMPLE);
        }
        return new Stretch(start, changed, standings, samples);
    }

    private int fill(Stretch stretch, int from, long[] changes, int done) {
        int next = done;
        for (int change = from; change < stretch.size(); change++, next++) {
            int row = (int) changes[next] & DealBlock.SIZE - 1;
            stretch.rows[change] = (short) row;
            stretch.standings[change] = Standing.of(block.history[row], at(row) + 1);
            remaining[row]--;
            if (change % Stretch.SAMPLE == 0) {
                stretch.samples[change / Stretch.SAMPLE] = changes[next] >> DealBlock.BITS;
            }
        }
        return next;
    }

    /** The last version of a row that is written, or -1. */
    private int at(int row) {
        return PackedVersions.count(block.history[row]) - 1 - remaining[row];
    }

    private RowStates states() {
        RowStates states = new RowStates(rows);
        for (int row = 0; row < rows; row++) {
            states.at[row] = at(row);
            states.standing[row] =
                    remaining[row] == 0 ? block.standing[row] : Standing.of(block.history[row], states.at[row]);
        }
        return states;
    }

    /** The time and the row of each version that remains, in order. */
    private long[] sortedChanges() {
        long[] changes = new long[toWrite];
        int size = 0;
        for (int row = 0; row < rows; row++) {
            int count = PackedVersions.count(block.history[row]);
            for (int at = count - remaining[row]; at < count; at++) {
                changes[size++] = PackedVersions.validFrom(block.history[row], at) << DealBlock.BITS | row;
            }
        }
        Arrays.sort(changes);
        return changes;
    }
}
