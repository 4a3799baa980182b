package io.pipewright.history.columns;

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
    public interface StatusSet {
        boolean include(int project, int status);
    }

    private final DealBlock[] blocks;
    private final int count;
    private final long millis;
    private final DealBlock earlier = new DealBlock(1);
    private int ordinal = -1;
    private DealBlock block = earlier;
    private int row;

    /** @param millis the moment whose versions are shown; {@link Long#MAX_VALUE} for the newest */
    DealCursor(DealBlock[] blocks, int count, long millis) {
        this.blocks = blocks;
        this.count = count;
        this.millis = millis;
    }

    /** Moves to the next deal. @return false when there is none */
    public boolean next() {
        while (++ordinal < count) {
            stand();
            if (block.position[row] != DealBlock.NONE && block.created[row] <= millis && existed()) {
                return true;
            }
        }
        return false;
    }

    /** Where the walk is, to come back to with {@link #backTo}. */
    public int at() {
        return ordinal;
    }

    /** Shows a deal again that the walk has met. */
    public void backTo(int at) {
        ordinal = at;
        stand();
        if (block.validFrom[row] > millis) {
            showEarlier();
        }
    }

    private void stand() {
        block = blocks[ordinal >>> DealBlock.BITS];
        row = ordinal & DealBlock.SIZE - 1;
    }

    private boolean existed() {
        if (block.validFrom[row] > millis) {
            showEarlier();
        }
        return !PackedVersions.deleted(block.rest[row]);
    }

    private void showEarlier() {
        long[] versions = block.history[row];
        earlier.show(0, block.dealId[row], versions, PackedVersions.at(versions, millis));
        block = earlier;
        row = 0;
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

    /**
     * In minor units of the deal's currency, rounded half up; in units of {@link io.pipewright.money.MinorUnits#MOST_DECIMALS} decimals
     * where the deal has no currency; or {@link #NO_AMOUNT}.
     */
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

    /** Code of the loss reason, 0 for none. */
    public int lossReason() {
        return PackedVersions.lossReason(block.outlook[row]);
    }

    /** Whether anything is said of what comes next. */
    public boolean hasNextStep() {
        return PackedVersions.hasNextStep(block.outlook[row]);
    }

    /** The day for which the next step is planned in days since 1970-01-01, or {@link #NO_DAY}. */
    public int nextStepDay() {
        return PackedVersions.nextStepDay(block.outlook[row]);
    }

    /** When the deal was created, in milliseconds since 1970. */
    public long created() {
        return PackedVersions.validFrom(block.history[row], 0);
    }

    /** Since when the deal has been in its status without a break, in milliseconds since 1970. */
    public long statusSince() {
        return block == earlier
                ? PackedVersions.validFrom(earlier.history[0], earlier.runStart(0))
                : block.statusSince[row];
    }

    /** Since when the deal has been in one of these places without a break, in milliseconds; the place it is in is taken to be one. */
    public long since(StatusSet places) {
        if (block == earlier) {
            return sinceByHistory(places);
        }
        long before = block.placeBefore[row];
        return before == -1 || !includes(places, before) ? block.statusSince[row] : sinceByHistory(places);
    }

    private long sinceByHistory(StatusSet places) {
        long[] versions = block.history[row];
        int start = block.position[row];
        while (start > 0 && includes(places, PackedVersions.place(versions, start - 1))) {
            start--;
        }
        return PackedVersions.validFrom(versions, start);
    }

    private static boolean includes(StatusSet places, long place) {
        return places.include(PackedVersions.project(place), PackedVersions.status(place));
    }
}
