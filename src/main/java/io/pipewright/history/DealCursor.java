package io.pipewright.history;

/**
 * Walks over the deals of a {@link DealSnapshot}, one version each: the newest, or the one that held at a moment. Deleted deals and deals
 * not yet created are passed over. Statuses, projects, owners and currencies come as the snapshot's codes; nothing is allocated per deal.
 * Not for use by two threads at once.
 */
public final class DealCursor {

    /** Amount of a deal that has none. */
    public static final long NO_AMOUNT = PackedVersions.NO_AMOUNT;
    /** Probability of a deal that has none of its own. */
    public static final int NO_PROBABILITY = PackedVersions.NO_PROBABILITY;
    /** Category of a deal that has none of its own. */
    public static final int NO_CATEGORY = PackedVersions.NO_CATEGORY;
    /** Close day of a deal that has none. */
    public static final int NO_DAY = PackedVersions.NO_DAY;

    /** A set of places, each a project and a status of it, by their codes. */
    public interface Places {
        boolean include(int project, int status);
    }

    private final DealBlock[] blocks;
    private final int count;
    private final boolean newest;
    private final long millis;
    private int ordinal = -1;
    private DealBlock block;
    private int row;

    DealCursor(DealBlock[] blocks, int count) {
        this.blocks = blocks;
        this.count = count;
        this.newest = true;
        this.millis = 0;
    }

    DealCursor(DealBlock[] blocks, int count, long millis) {
        this.blocks = blocks;
        this.count = count;
        this.newest = false;
        this.millis = millis;
        this.block = new DealBlock(1);
    }

    /** Moves to the next deal. @return false when there is none */
    public boolean next() {
        return newest ? nextNewest() : nextAsOf();
    }

    private boolean nextNewest() {
        while (++ordinal < count) {
            block = blocks[ordinal >>> DealBlock.BITS];
            row = ordinal & DealBlock.SIZE - 1;
            if (block.history[row].length > 0 && !PackedVersions.deleted(block.rest[row])) {
                return true;
            }
        }
        return false;
    }

    private boolean nextAsOf() {
        while (++ordinal < count) {
            DealBlock source = blocks[ordinal >>> DealBlock.BITS];
            int from = ordinal & DealBlock.SIZE - 1;
            long[] versions = source.history[from];
            int at = PackedVersions.at(versions, millis);
            if (at >= 0 && !PackedVersions.deleted(PackedVersions.rest(versions, at))) {
                block.show(0, source.dealId[from], versions, at);
                return true;
            }
        }
        return false;
    }

    public long dealId() {
        return block.dealId[row];
    }

    public int project() {
        return PackedVersions.project(block.place[row]);
    }

    public int status() {
        return PackedVersions.status(block.place[row]);
    }

    /** In hundredths of the currency's main unit, or {@link #NO_AMOUNT}. */
    public long amount() {
        return block.amount[row];
    }

    /** Code of the currency, 0 for none. */
    public int currency() {
        return PackedVersions.currency(block.rest[row]);
    }

    /** In hundredths of a percent from 0 to 10,000, or {@link #NO_PROBABILITY}. */
    public int probability() {
        return PackedVersions.probability(block.place[row]);
    }

    /** Ordinal of the {@link io.pipewright.deal.ForecastCategory}, or {@link #NO_CATEGORY}. */
    public int category() {
        return PackedVersions.category(block.rest[row]);
    }

    /** Days since 1970-01-01, or {@link #NO_DAY}. */
    public int closeDay() {
        return PackedVersions.closeDay(block.rest[row]);
    }

    /** Code of the owner, 0 for none. */
    public int owner() {
        return PackedVersions.owner(block.rest[row]);
    }

    /** Since when the deal has been in its status without a break, in milliseconds since 1970. */
    public long statusSince() {
        return block.statusSince[row];
    }

    /** Since when the deal has been in one of these places without a break, in milliseconds; the place it is in is taken to be one. */
    public long since(Places places) {
        long before = block.placeBefore[row];
        return before == -1 || !includes(places, before) ? block.statusSince[row] : sinceByHistory(places);
    }

    private long sinceByHistory(Places places) {
        long[] versions = block.history[row];
        int start = block.position[row];
        while (start > 0 && includes(places, PackedVersions.place(versions, start - 1))) {
            start--;
        }
        return PackedVersions.validFrom(versions, start);
    }

    private static boolean includes(Places places, long place) {
        return places.include(PackedVersions.project(place), PackedVersions.status(place));
    }
}
