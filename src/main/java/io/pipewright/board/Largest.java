package io.pipewright.board;

import io.pipewright.history.columns.DealCursor;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the largest of any number of deals: by size, then by the earlier close day, none last, then by id. */
final class Largest {

    private static final Comparator<Rank> LARGEST_FIRST = Comparator.comparingLong(Rank::size)
            .reversed()
            .thenComparingInt(Rank::closeDay)
            .thenComparingLong(Rank::id);

    private final int most;
    private final DealReading reading;
    private final PriorityQueue<Entry> kept =
            new PriorityQueue<>(Comparator.comparing(Entry::rank, LARGEST_FIRST.reversed()));

    private record Rank(long size, int closeDay, long id) {

        static Rank of(DealCursor deal, long size) {
            int day = deal.closeDay() == DealCursor.NO_DAY ? Integer.MAX_VALUE : deal.closeDay();
            return new Rank(size, day, deal.dealId());
        }
    }

    private record Entry(Rank rank, BoardDeal deal) {}

    Largest(int most, DealReading reading) {
        this.most = most;
        this.reading = reading;
    }

    /** Reads the deal that was placed, only if it is kept at least for now. */
    void offer(DealCursor deal, long size) {
        Rank offered = Rank.of(deal, size);
        if (kept.size() == most && LARGEST_FIRST.compare(offered, kept.peek().rank()) > 0) {
            return;
        }
        kept.add(new Entry(offered, reading.of(deal)));
        if (kept.size() > most) {
            kept.poll();
        }
    }

    List<BoardDeal> inOrder() {
        return kept.stream()
                .sorted(Comparator.comparing(Entry::rank, LARGEST_FIRST))
                .map(Entry::deal)
                .toList();
    }
}
