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
    private final Places.View places;
    private final long millis;
    private final RowStates room = new RowStates(DealBlock.SIZE);

    private int ordinal = -1;
    /** The block whose states are at hand, and those states. */
    private int blockAt = -1;

    private DealBlock block = DealBlock.NONE;
    private boolean newest;
    private RowStates then = room;
    private long[] standings = room.standing;
    private long passed;
    private int passedFrom;

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
        while (++ordinal < count) {
            open(ordinal >>> DealBlock.BITS);
            if (standings[ordinal & DealBlock.SIZE - 1] != Standing.NONE) {
                show(ordinal & DealBlock.SIZE - 1);
                return true;
            }
        }
        return false;
    }

    /** Moves to the next deal that the filter lets pass. For a walk with one filter from the beginning to the end. */
    public boolean next(RoughFilter filter) {
        while (passed == 0) {
            if (passedFrom >= count) {
                return false;
            }
            open(passedFrom >>> DealBlock.BITS);
            passed = filter.passing(standings, passedFrom & DealBlock.SIZE - 1);
            passedFrom += Long.SIZE;
        }
        ordinal = passedFrom - Long.SIZE + Long.numberOfTrailingZeros(passed);
        passed &= passed - 1;
        show(ordinal & DealBlock.SIZE - 1);
        return true;
    }

    private void open(int at) {
        if (at != blockAt) {
            blockAt = at;
            block = blocks[at];
            newest = block.isOver(millis);
            then = newest ? room : block.at(millis, room);
            standings = newest ? block.standing : then.standing;
        }
    }

    private void show(int at) {
        row = at;
        history = block.history[at];
        standing = standings[at];
        if (newest) {
            version = PackedVersions.count(history) - 1;
            money = block.money[at];
            terms = block.terms[at];
        } else {
            showVersion(then.at[at]);
        }
    }

    private void showVersion(int at) {
        version = at;
        money = PackedVersions.money(history, at);
        terms = PackedVersions.terms(history, at);
    }

    /** Where the walk is, to come back to with {@link #backTo}. */
    public int at() {
        return ordinal;
    }

    /** Shows a deal again that the walk has met. */
    public void backTo(int at) {
        ordinal = at;
        row = at & DealBlock.SIZE - 1;
        if (at >>> DealBlock.BITS != blockAt) {
            blockAt = -1;
            block = blocks[at >>> DealBlock.BITS];
        }
        history = block.history[row];
        showVersion(PackedVersions.at(history, millis));
        standing = Standing.of(history, version);
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
        return day == Standing.UNSURE ? PackedVersions.closeDay(PackedVersions.outlook(history, version)) : day;
    }

    /** Code of the owner, 0 for none. */
    public int owner() {
        return PackedVersions.owner(terms);
    }

    /** Code of the loss reason, 0 for none. */
    public int lossReason() {
        return PackedVersions.lossReason(PackedVersions.outlook(history, version));
    }

    /** Whether anything is said of what comes next. */
    public boolean hasNextStep() {
        return PackedVersions.hasNextStep(money);
    }

    /** The day for which the next step is planned in days since 1970-01-01, or {@link #NO_DAY}. */
    public int nextStepDay() {
        return PackedVersions.nextStepDay(PackedVersions.outlook(history, version));
    }

    /** When the deal was created, in milliseconds since 1970. */
    public long created() {
        return PackedVersions.validFrom(history, 0);
    }

    /** Since when the deal has been in its status without a break, in milliseconds since 1970. */
    public long statusSince() {
        return PackedVersions.validFrom(history, PackedVersions.runStart(history, version));
    }

    /** Since when the deal has been in one of these places without a break, in milliseconds; the place it is in is taken to be one. */
    public long since(StatusSet set) {
        int start = PackedVersions.runStart(history, version);
        while (start > 0 && includes(set, PackedVersions.place(PackedVersions.terms(history, start - 1)))) {
            start = PackedVersions.runStart(history, start - 1);
        }
        return PackedVersions.validFrom(history, start);
    }

    private boolean includes(StatusSet set, int place) {
        return set.include(places.project(place), places.status(place));
    }
}
