package io.pipewright.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/** Keeps the largest of any number of deals: by size, then by the earlier close day, then by id. */
final class Largest {

    private static final Comparator<Entry> LARGEST_FIRST = Comparator.comparingLong(Entry::size)
            .reversed()
            .thenComparingInt(Entry::closeDay)
            .thenComparingLong(Entry::id);

    private final int most;
    private final PriorityQueue<Entry> kept = new PriorityQueue<>(LARGEST_FIRST.reversed());

    private record Entry(long size, int closeDay, long id, Supplier<BoardDeal> deal) {}

    Largest(int most) {
        this.most = most;
    }

    /** @param read reads the deal, only if it is kept at least for now */
    void offer(long size, int closeDay, long id, Supplier<BoardDeal> read) {
        Entry offered = new Entry(size, closeDay, id, read);
        if (kept.size() == most && LARGEST_FIRST.compare(offered, kept.peek()) > 0) {
            return;
        }
        BoardDeal deal = read.get();
        kept.add(new Entry(size, closeDay, id, () -> deal));
        if (kept.size() > most) {
            kept.poll();
        }
    }

    List<BoardDeal> inOrder() {
        List<Entry> sorted = new ArrayList<>(kept);
        sorted.sort(LARGEST_FIRST);
        return sorted.stream().map(entry -> entry.deal().get()).toList();
    }
}
