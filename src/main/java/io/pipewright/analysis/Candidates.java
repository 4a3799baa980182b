package io.pipewright.analysis;

import java.util.Arrays;

/**
 * The deals that a walk has met and that would count: their ids, and where to find them again. Deals of one owner and status stand beside
 * each other, for they tend to be browsable, or in a query, all or none; whoever asks about them can ask about many at once.
 */
final class Candidates {

    private static final int INDEX_BITS = 26;
    private static final int INDEX_MASK = (1 << INDEX_BITS) - 1;
    private static final int STATUS_BITS = 12;
    private static final int STATUS_MASK = (1 << STATUS_BITS) - 1;

    private long[] ids = new long[1024];
    private int[] places = new int[1024];
    private long[] order = new long[1024];
    private int size;

    /** @param at where to find the deal again */
    void add(long dealId, int at, int owner, int status) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            places = Arrays.copyOf(places, 2 * size);
            order = Arrays.copyOf(order, 2 * size);
        }
        ids[size] = dealId;
        places[size] = at;
        order[size] =
                ((long) owner << (STATUS_BITS + INDEX_BITS)) | ((long) (status & STATUS_MASK) << INDEX_BITS) | size;
        size++;
    }

    /** Puts all in order, no more of which are added now. */
    void sort() {
        Arrays.sort(order, 0, size);
    }

    int size() {
        return size;
    }

    /** The id of the deal at this place in the order. */
    long id(int at) {
        return ids[index(at)];
    }

    /** Where to find the deal at this place in the order. */
    int place(int at) {
        return places[index(at)];
    }

    private int index(int at) {
        return (int) order[at] & INDEX_MASK;
    }
}
