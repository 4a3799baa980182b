package io.pipewright.history.columns;

/** One version each of up to {@value #SIZE} deals in dense columns, with the packed history of each deal beside it. */
final class DealBlock {

    static final int BITS = 10;
    static final int SIZE = 1 << BITS;

    /** Position of a deal that has no version. */
    static final int NONE = -1;

    final long[] dealId;
    /** When the deal was created, in milliseconds. */
    final long[] created;
    /** From when the version shown is valid, in milliseconds. */
    final long[] validFrom;

    final long[] amount;
    final long[] statusSince;
    final long[] place;
    final long[] placeBefore;
    final long[] rest;
    final long[] outlook;
    final int[] position;
    final long[][] history;

    DealBlock(int size) {
        dealId = new long[size];
        created = new long[size];
        validFrom = new long[size];
        amount = new long[size];
        statusSince = new long[size];
        place = new long[size];
        placeBefore = new long[size];
        rest = new long[size];
        outlook = new long[size];
        position = new int[size];
        history = new long[size][];
    }

    private DealBlock(DealBlock other) {
        dealId = other.dealId.clone();
        created = other.created.clone();
        validFrom = other.validFrom.clone();
        amount = other.amount.clone();
        statusSince = other.statusSince.clone();
        place = other.place.clone();
        placeBefore = other.placeBefore.clone();
        rest = other.rest.clone();
        outlook = other.outlook.clone();
        position = other.position.clone();
        history = other.history.clone();
    }

    DealBlock copy() {
        return new DealBlock(this);
    }

    /** Empties a row: the deal has no version. */
    void clear(int row) {
        history[row] = PackedVersions.NONE;
        position[row] = NONE;
    }

    /** Shows in this row the newest version of a deal, which has at least one. */
    void showNewest(int row, long deal, long[] versions) {
        int newest = PackedVersions.count(versions) - 1;
        show(row, deal, versions, newest);
        created[row] = PackedVersions.validFrom(versions, 0);
        validFrom[row] = PackedVersions.validFrom(versions, newest);
        int start = runStart(row);
        statusSince[row] = PackedVersions.validFrom(versions, start);
        placeBefore[row] = start == 0 ? -1 : PackedVersions.place(versions, start - 1);
    }

    /** Shows in this row the version at an index, without what is derived from those before it. */
    void show(int row, long deal, long[] versions, int at) {
        dealId[row] = deal;
        history[row] = versions;
        position[row] = at;
        amount[row] = PackedVersions.amount(versions, at);
        place[row] = PackedVersions.place(versions, at);
        rest[row] = PackedVersions.rest(versions, at);
        outlook[row] = PackedVersions.outlook(versions, at);
    }

    /** Index of the first version of the unbroken run in the status that the row shows. */
    int runStart(int row) {
        int start = position[row];
        while (start > 0 && sameStatus(PackedVersions.place(history[row], start - 1), place[row])) {
            start--;
        }
        return start;
    }

    private static boolean sameStatus(long one, long other) {
        return (one ^ other) << 16 == 0;
    }
}
