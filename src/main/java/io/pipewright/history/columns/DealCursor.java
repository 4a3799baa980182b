package io.pipewright.history.columns;

import org.jspecify.annotations.Nullable;

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

    /** Stands for the last version of the deal, whose number is looked up only where it is needed. */
    private static final int NEWEST = -1;

    private final DealBlock[] blocks;
    private final int count;
    private final Places.View places;
    private final long millis;
    private @Nullable PastRows past;

    private int ordinal = -1;

    /** The block whose deals are at hand, and what is known of each of them. */
    private int blockAt = -1;

    private DealBlock block = DealBlock.NONE;
    private boolean newest;
    private int[] versions = {};
    private long[] standings = {};
    private long[] moneys = {};
    private long[] allTerms = {};

    /** What the filter lets pass of the block, and what is left of the word at hand. */
    private final long[] passing = new long[DealBlock.SIZE / Long.SIZE];

    private long left;
    private int wordFrom = -Long.SIZE;

    /** The deal that is shown. */
    private int row;

    private long[] history = PackedVersions.NONE;
    private int version;
    private long standing;
    private long money;
    private long terms;

    /** @param millis the moment whose versions are shown; {@link Long#MAX_VALUE} for the newest */
    DealCursor(DealBlock[] blocks, int count, Places.View places, long millis) {
        this.blocks = blocks;
        this.count = count;
        this.places = places;
        this.millis = millis;
    }

    /** Moves to the next deal. @return false when there is none */
    public boolean next() {
        return next(RoughFilter.EVERY_DEAL);
    }

    /** Moves to the next deal that the filter lets pass; the same filter from the beginning to the end. @return false when there is none */
    public boolean next(RoughFilter filter) {
        while (left == 0) {
            wordFrom += Long.SIZE;
            if (wordFrom >= count) {
                return false;
            }
            if (wordFrom >>> DealBlock.BITS != blockAt) {
                open(wordFrom >>> DealBlock.BITS, filter);
            }
            left = passing[wordFrom / Long.SIZE % passing.length];
        }
        ordinal = wordFrom + Long.numberOfTrailingZeros(left);
        left &= left - 1;
        show();
        return true;
    }

    private void open(int at, RoughFilter filter) {
        blockAt = at;
        block = blocks[at];
        newest = block.isOver(millis);
        if (newest) {
            standings = block.standing;
            moneys = block.money;
            allTerms = block.terms;
            filter.pass(standings, passing);
        } else {
            openPast(filter);
        }
    }

    private void openPast(RoughFilter filter) {
        PastRows rows = past == null ? new PastRows() : past;
        past = rows;
        RowStates states = block.at(millis, rows.states);
        versions = states.at;
        standings = states.standing;
        moneys = rows.money;
        allTerms = rows.terms;
        filter.pass(standings, passing);
        rows.gather(block.history, versions, passing);
    }

    private void show() {
        row = ordinal & DealBlock.SIZE - 1;
        history = block.history[row];
        version = newest ? NEWEST : versions[row];
        standing = standings[row];
        money = moneys[row];
        terms = allTerms[row];
    }

    private int version() {
        return version == NEWEST ? PackedVersions.count(history) - 1 : version;
    }

    /** Where the walk is, to come back to with {@link #backTo}. */
    public int at() {
        return ordinal;
    }

    /** Shows a deal again that the walk has met. After that the walk does not go on. */
    public void backTo(int at) {
        ordinal = at;
        row = at & DealBlock.SIZE - 1;
        block = blocks[at >>> DealBlock.BITS];
        history = block.history[row];
        version = PackedVersions.at(history, millis);
        standing = Standing.of(history, version);
        money = PackedVersions.money(history, version);
        terms = PackedVersions.terms(history, version);
    }

    public long dealId() {
        return block.dealId[row];
    }

    public int project() {
        return places.project(PackedVersions.place(terms));
    }

    public int status() {
        return places.status(PackedVersions.place(terms));
    }

    /**
     * In minor units of the deal's currency, rounded half up; in units of {@link io.pipewright.money.MinorUnits#MOST_DECIMALS} decimals
     * where the deal has no currency; or {@link #NO_AMOUNT}.
     */
    public long amount() {
        return PackedVersions.amount(money);
    }

    /** Code of the currency, 0 for none. */
    public int currency() {
        return PackedVersions.currency(terms);
    }

    /** In hundredths of a percent from 0 to 10,000, or {@link #NO_PROBABILITY}. */
    public int probability() {
        return PackedVersions.probability(terms);
    }

    /** Ordinal of the {@link io.pipewright.deal.ForecastCategory}, or {@link #NO_CATEGORY}. */
    public int category() {
        return PackedVersions.category(money);
    }

    /** Days since 1970-01-01, or {@link #NO_DAY}. */
    public int closeDay() {
        int day = Standing.exactDay(standing);
        return day == Standing.UNSURE ? PackedVersions.closeDay(PackedVersions.outlook(history, version())) : day;
    }

    /** Code of the owner, 0 for none. */
    public int owner() {
        return PackedVersions.owner(terms);
    }

    /** Code of the loss reason, 0 for none. */
    public int lossReason() {
        return PackedVersions.lossReason(PackedVersions.outlook(history, version()));
    }

    /** Whether anything is said of what comes next. */
    public boolean hasNextStep() {
        return PackedVersions.hasNextStep(money);
    }

    /** The day for which the next step is planned in days since 1970-01-01, or {@link #NO_DAY}. */
    public int nextStepDay() {
        return PackedVersions.nextStepDay(PackedVersions.outlook(history, version()));
    }

    /** When the deal was created, in milliseconds since 1970. */
    public long created() {
        return PackedVersions.validFrom(history, 0);
    }

    /** Since when the deal has been in its status without a break, in milliseconds since 1970. */
    public long statusSince() {
        return version == NEWEST
                ? block.since[row]
                : PackedVersions.validFrom(history, PackedVersions.runStart(history, version));
    }

    /** Since when the deal has been in one of these places without a break, in milliseconds; the place it is in is taken to be one. */
    public long since(StatusSet set) {
        int before = Standing.before(standing);
        boolean alone = before == 0 || (before != Standing.ANY_BEFORE && !includes(set, before));
        return alone ? statusSince() : sinceByHistory(set);
    }

    private long sinceByHistory(StatusSet set) {
        int start = PackedVersions.runStart(history, version());
        while (start > 0 && includes(set, PackedVersions.place(PackedVersions.terms(history, start - 1)))) {
            start = PackedVersions.runStart(history, start - 1);
        }
        return PackedVersions.validFrom(history, start);
    }

    private boolean includes(StatusSet set, int place) {
        return set.include(places.project(place), places.status(place));
    }
}
