package io.pipewright.journal;

import io.pipewright.deal.DealId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Journals in memory, all of them. */
public final class InMemoryJournal implements Journal {

    private final List<JournalEntry> all = new ArrayList<>();

    @Override
    public synchronized List<JournalEntry> newestOf(DealId deal) {
        List<JournalEntry> newest = new ArrayList<>(all);
        Collections.reverse(newest);
        return newest.stream()
                .filter(entry -> entry.deal().equals(deal))
                .sorted(Comparator.comparing(
                                (JournalEntry entry) -> entry.stamp().at())
                        .reversed())
                .limit(MOST_READ)
                .toList();
    }

    @Override
    public synchronized void append(JournalEntry entry) {
        all.add(entry);
    }

    public synchronized List<JournalEntry> all() {
        return List.copyOf(all);
    }
}
