package io.pipewright.history;

/** One version each of up to {@value #SIZE} deals in dense columns, with the packed history of each deal beside it. */
final class DealBlock {

    static final int BITS = 8;
    static final int SIZE = 1 << BITS;

    final long[] dealId;
    final long[] amount;
    final long[] statusSince;
    final long[] place;
    final long[] placeBefore;
    final long[] rest;
    final int[] position;
    final long[][] history;

    DealBlock(int size) {
        dealId = new long[size];
        amount = new long[size];
        statusSince = new long[size];
        place = new long[size];
        placeBefore = new long[size];
        rest = new long[size];
        position = new int[size];
        history = new long[size][];
    }

    private DealBlock(DealBlock other) {
        dealId = other.dealId.clone();
        amount = other.amount.clone();
        statusSince = other.statusSince.clone();
        place = other.place.clone();
        placeBefore = other.placeBefore.clone();
        rest = other.rest.clone();
        position = other.position.clone();
        history = other.history.clone();
    }

    DealBlock copy() {
        return new DealBlock(this);
    }

    /** Shows in this row the version at the given index of a history, which has at least one version. */
    void show(int row, long deal, long[] versions, int at) {
        dealId[row] = deal;
        history[row] = versions;
        position[row] = at;
        amount[row] = PackedVersions.amount(versions, at);
        place[row] = PackedVersions.place(versions, at);
        rest[row] = PackedVersions.rest(versions, at);
        int start = runStart(versions, at);
        statusSince[row] = PackedVersions.validFrom(versions, start);
        placeBefore[row] = start == 0 ? -1 : PackedVersions.place(versions, start - 1);
    }

    private static int runStart(long[] versions, int at) {
        int start = at;
        while (start > 0 && sameStatus(PackedVersions.place(versions, start - 1), PackedVersions.place(versions, at))) {
            start--;
        }
        return start;
    }

    private static boolean sameStatus(long one, long other) {
        return (one ^ other) << 16 == 0;
    }
}
