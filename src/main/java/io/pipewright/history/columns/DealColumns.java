package io.pipewright.history.columns;

import io.pipewright.history.DealVersion;
import io.pipewright.history.DealVersions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * All deal versions of the store in memory, in columns. Each question first picks up what was stored since the last one, by sequence
 * number, and publishes a snapshot; readers of earlier snapshots are not disturbed. One writer at a time.
 */
public final class DealColumns implements DealHistory {

    private static final int DEFAULT_WINDOW = 5_000;
    /** Longer than any transaction of ours takes to make its rows visible. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int REREAD_AT_ONCE = 500;
    private static final int RELOAD_ABOVE = 2_000;

    private final DealVersions store;
    private final int window;
    private final LongSupplier nanos;

    private SeenSequences seen;
    private Codes codes = new Codes();
    private LongIndex ordinals = new LongIndex(this::dealId);
    private DealBlock[] blocks = new DealBlock[0];
    private BitSet unshared = new BitSet();
    private int dealCount;
    private long versionCount;
    /** The count of versions for those who do not wait until they are taken in. */
    private volatile long taken;

    private TreeSet<Long> replaced = new TreeSet<>();
    /** Null while something was taken in that no snapshot shows yet. */
    private @Nullable DealSnapshot published;

    public DealColumns(DealVersions store) {
        this(store, DEFAULT_WINDOW, System::nanoTime);
    }

    /**
     * @param window how many sequence numbers back a missing row is still waited for
     * @param nanos tells how long it has been waited for; not the time of day
     */
    DealColumns(DealVersions store, int window, LongSupplier nanos) {
        this.store = store;
        this.window = window;
        this.nanos = nanos;
        this.seen = unseen();
    }

    @Override
    public synchronized DealSnapshot upToDate() {
        store.after(seen.complete(), this::take);
        if (replaced.size() > RELOAD_ABOVE) {
            return reload();
        }
        if (!replaced.isEmpty()) {
            rereadReplaced();
        }
        return current();
    }

    /** How many versions have been taken in so far; never waits. */
    long taken() {
        return taken;
    }

    /** Reads everything anew, in case rows were removed behind our back or came later than the window waits. */
    public synchronized DealSnapshot reload() {
        forgetAll();
        store.after(0, this::take);
        rereadReplaced();
        return current();
    }

    private SeenSequences unseen() {
        return new SeenSequences(window, PATIENCE.toNanos(), nanos);
    }

    private void forgetAll() {
        seen = unseen();
        codes = new Codes();
        ordinals = new LongIndex(this::dealId);
        blocks = new DealBlock[0];
        unshared = new BitSet();
        dealCount = 0;
        versionCount = 0;
        replaced = new TreeSet<>();
        published = null;
    }

    private void take(DealVersion version) {
        if (!seen.add(version.sequence())) {
            return;
        }
        int ordinal = ordinals.get(version.dealId());
        if (ordinal >= 0 && PackedVersions.holds(history(ordinal), version.changeId())) {
            // the same change under a new number: the deal was rebuilt, and which of its rows are left only the store
            // knows
            replaced.add(version.dealId());
        } else {
            add(version);
        }
    }

    private void add(DealVersion version) {
        int ordinal = ordinalOf(version.dealId());
        long[] versions = codes.with(history(ordinal), version);
        writable(ordinal).put(ordinal & DealBlock.SIZE - 1, versions, Codes.millis(version));
        versionCount++;
        taken = versionCount;
        published = null;
    }

    private void rereadReplaced() {
        List<Long> deals = new ArrayList<>(replaced);
        for (int from = 0; from < deals.size(); from += REREAD_AT_ONCE) {
            reread(deals.subList(from, Math.min(deals.size(), from + REREAD_AT_ONCE)));
        }
    }

    private void reread(List<Long> deals) {
        List<DealVersion> rows = new ArrayList<>();
        store.ofDeals(deals, rows::add);
        for (long deal : deals) {
            int ordinal = ordinalOf(deal);
            versionCount -= PackedVersions.count(history(ordinal));
            writable(ordinal).clear(ordinal & DealBlock.SIZE - 1);
            published = null;
        }
        rows.sort(Comparator.comparingLong(DealVersion::sequence));
        rows.forEach(this::add);
        replaced.removeAll(deals);
    }

    private int ordinalOf(long dealId) {
        int known = ordinals.get(dealId);
        return known >= 0 ? known : newDeal(dealId);
    }

    private int newDeal(long dealId) {
        int ordinal = dealCount++;
        int block = ordinal >>> DealBlock.BITS;
        if (block == blocks.length) {
            blocks = Arrays.copyOf(blocks, block + 1);
            blocks[block] = new DealBlock();
            unshared.set(block);
        }
        writable(ordinal).begin(ordinal & DealBlock.SIZE - 1, dealId);
        ordinals.put(ordinal);
        return ordinal;
    }

    private long dealId(int ordinal) {
        return blocks[ordinal >>> DealBlock.BITS].dealId[ordinal & DealBlock.SIZE - 1];
    }

    private long[] history(int ordinal) {
        return blocks[ordinal >>> DealBlock.BITS].history[ordinal & DealBlock.SIZE - 1];
    }

    /** The block of a deal, copied first if a snapshot shares it. */
    private DealBlock writable(int ordinal) {
        int block = ordinal >>> DealBlock.BITS;
        if (!unshared.get(block)) {
            blocks[block] = blocks[block].copy();
            unshared.set(block);
        }
        return blocks[block];
    }

    private DealSnapshot current() {
        if (published == null) {
            unshared.stream().forEach(block -> blocks[block].settle());
            published = new DealSnapshot(blocks.clone(), dealCount, versionCount, codes);
            unshared.clear();
        }
        return published;
    }
}
