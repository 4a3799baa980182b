package io.pipewright.history.columns;

/**
 * Walks over the deals of a {@link DealSnapshot}, each with all its versions in the order of
 * {@link io.pipewright.history.DealTimeline}; deleted deals included, whose last version says so. A version is named by its place in that
 * order, from 0. Codes are those of the snapshot; nothing is allocated per deal. Not for use by two threads at once.
 */
public final class TimelineCursor {

    private final DealBlock[] blocks;
    private final int count;
    private final Places.View places;
    private int ordinal = -1;
    private long dealId;
    private long[] versions = PackedVersions.NONE;

    TimelineCursor(DealBlock[] blocks, int count, Places.View places) {
        this.blocks = blocks;
        this.count = count;
        this.places = places;
    }

    /** Moves to the next deal. @return false when there is none */
    public boolean next() {
        while (++ordinal < count) {
            backTo(ordinal);
            if (versions.length > 0) {
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
        DealBlock block = blocks[at >>> DealBlock.BITS];
        int row = at & DealBlock.SIZE - 1;
        dealId = block.dealId[row];
        versions = block.history[row];
    }

    public long dealId() {
        return dealId;
    }

    /** How many versions the deal has, at least one. */
    public int versions() {
        return PackedVersions.count(versions);
    }

    /** The place of the version that holds at the moment in milliseconds since 1970, or -1 before the deal was created. */
    public int at(long millis) {
        return PackedVersions.at(versions, millis);
    }

    /** From when the version holds, in milliseconds since 1970; of the first one that is when the deal was created. */
    public long validFrom(int version) {
        return PackedVersions.validFrom(versions, version);
    }

    /** The id of the changelog group that led to the version, as {@link io.pipewright.history.DealVersion#changeId} has it. */
    public long changeId(int version) {
        return PackedVersions.changeId(versions, version);
    }

    /** Whether the deal has ended with this version. */
    public boolean deleted(int version) {
        return PackedVersions.deleted(PackedVersions.money(versions, version));
    }

    public int project(int version) {
        return places.project(PackedVersions.place(PackedVersions.terms(versions, version)));
    }

    public int status(int version) {
        return places.status(PackedVersions.place(PackedVersions.terms(versions, version)));
    }

    /** As {@link DealCursor#amount}. */
    public long amount(int version) {
        return PackedVersions.amount(PackedVersions.money(versions, version));
    }

    /** As {@link DealCursor#currency}. */
    public int currency(int version) {
        return PackedVersions.currency(PackedVersions.terms(versions, version));
    }

    /** As {@link DealCursor#probability}. */
    public int probability(int version) {
        return PackedVersions.probability(PackedVersions.terms(versions, version));
    }

    /** As {@link DealCursor#category}. */
    public int category(int version) {
        return PackedVersions.category(PackedVersions.money(versions, version));
    }

    /** As {@link DealCursor#closeDay}. */
    public int closeDay(int version) {
        return PackedVersions.closeDay(PackedVersions.outlook(versions, version));
    }

    /** Code of the owner, 0 for none. */
    public int owner(int version) {
        return PackedVersions.owner(PackedVersions.terms(versions, version));
    }

    /** Code of the loss reason, 0 for none. */
    public int lossReason(int version) {
        return PackedVersions.lossReason(PackedVersions.outlook(versions, version));
    }
}
