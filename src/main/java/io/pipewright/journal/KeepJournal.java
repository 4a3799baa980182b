package io.pipewright.journal;

import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.DealForUser;

/** Use case: what was just stored about a deal is written in its journal and told to whoever follows the deal. */
public final class KeepJournal {

    private final Journal journal;
    private final DealNews news;

    public KeepJournal(Journal journal, DealNews news) {
        this.journal = journal;
        this.news = news;
    }

    /** @param what a whole sentence without its subject, for example "Waived ..." */
    public void record(Actor actor, DealForUser deal, Reason what) {
        journal.append(new JournalEntry(deal.deal().id(), actor.stamp(), what));
        news.tell(actor, deal, what);
    }
}
