package io.pipewright.journal;

import io.pipewright.deal.DealId;
import java.util.List;

/** Port: all entries ever made. There is no way to change or remove one. */
public interface Journal {

    /** The most entries of one deal that are read at once. */
    int MOST_READ = 500;

    /**
     * The newest entries of the deal, newest first, at most {@value #MOST_READ}, read in one query. Of two at one moment the one that was
     * stored later comes first.
     */
    List<JournalEntry> newestOf(DealId deal);

    /** Keeps an entry for good. */
    void append(JournalEntry entry);
}
