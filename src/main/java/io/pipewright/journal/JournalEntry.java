package io.pipewright.journal;

import io.pipewright.deal.DealId;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Stamp;

/** What somebody did to a deal, and when, in words that every reader's language has. */
public record JournalEntry(DealId deal, Stamp stamp, Reason what) {}
