package io.pipewright.history.columns;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Up to {@value #SIZE} deals: how each stands now in dense columns, its history beside it, and the changes of all in the order of time. A
 * writer changes a block until it is {@link #settle settled} and shown to readers; then it goes on with a {@link #copy}.
 */
final class DealBlock {

    static final int BITS = 10;
    static final int SIZE = 1 << BITS;

    /** Stands in where there is no block. */
    static final DealBlock NONE = new DealBlock();

    final long[] dealId;
    final long[] standing;
    final long[] money;
    final long[] terms;
    /** Since when each deal has been in its place, in milliseconds. */
    final long[] since;

    final long[][] history;

    private int used;
    private BlockLog log = BlockLog.EMPTY;

    private short[] added = new short[0];
    private int addedCount;
    private long earliestAdded = Long.MAX_VALUE;
    private boolean rewrite;
    private long newest = Long.MIN_VALUE;

    /** The moment that was asked for last. Whoever reads it late or not at all only works out a state once more. */
    private long asked = Long.MIN_VALUE;

    private volatile @Nullable Kept kept;

    /** How the deals stood at a moment that was asked for twice. */
    private record Kept(long millis, RowStates states) {}

    DealBlock() {
        dealId = new long[SIZE];
        standing = new long[SIZE];
        money = new long[SIZE];
        terms = new long[SIZE];
        since = new long[SIZE];
        history = new long[SIZE][];
        Arrays.fill(history, PackedVersions.NONE);
    }

    private DealBlock(DealBlock other) {
        dealId = other.dealId.clone();
        standing = other.standing.clone();
        money = other.money.clone();
        terms = other.terms.clone();
        since = other.since.clone();
        history = other.history.clone();
        used = other.used;
        log = other.log;
        newest = other.newest;
    }

    /** A block for the writer to go on with; this one is settled. */
    DealBlock copy() {
        return new DealBlock(this);
    }

    /** How many rows are in use. */
    int used() {
        return used;
    }

    /** Begins the next row, of a deal without versions. */
    void begin(int row, long deal) {
        dealId[row] = deal;
        used = row + 1;
    }

    /** Empties a row: the deal has no version. */
    void clear(int row) {
        rewrite |= history[row].length > 0;
        history[row] = PackedVersions.NONE;
        standing[row] = Standing.NONE;
    }

    /** Gives a deal one version more, which holds from that time. */
    void put(int row, long[] versions, long validFrom) {
        int last = PackedVersions.count(versions) - 1;
        history[row] = versions;
        standing[row] = Standing.of(versions, last);
        money[row] = PackedVersions.money(versions, last);
        terms[row] = PackedVersions.terms(versions, last);
        since[row] = PackedVersions.validFrom(versions, PackedVersions.runStart(versions, last));
        if (addedCount == added.length) {
            added = Arrays.copyOf(added, Math.max(4, 2 * addedCount));
        }
        added[addedCount++] = (short) row;
        earliestAdded = Math.min(earliestAdded, validFrom);
        newest = Math.max(newest, validFrom);
    }

    /** Takes what was put into the block into its log. From then on it does not change. */
    void settle() {
        LogWriter writer = new LogWriter(this);
        if (rewrite) {
            log = writer.anew();
        } else if (addedCount > 0) {
            log = writer.with(log, added, addedCount, earliestAdded);
        }
        added = new short[0];
        addedCount = 0;
        earliestAdded = Long.MAX_VALUE;
        rewrite = false;
    }

    /** Whether every version holds from that moment or before, so that the deals stood then as they stand now. */
    boolean isOver(long millis) {
        return newest <= millis;
    }

    /**
     * How the deals stood at a moment.
     *
     * @param room for the answer, which may also stand elsewhere
     */
    RowStates at(long millis, RowStates room) {
        Kept known = kept;
        if (known != null && known.millis == millis) {
            return known.states;
        }
        boolean again = asked == millis;
        RowStates states = again ? new RowStates(SIZE) : room;
        log.replay(millis, history, states);
        asked = millis;
        if (again) {
            kept = new Kept(millis, states);
        }
        return states;
    }
}
