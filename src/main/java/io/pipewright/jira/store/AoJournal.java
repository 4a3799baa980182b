package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.pipewright.deal.DealId;
import io.pipewright.journal.Journal;
import io.pipewright.journal.JournalEntry;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Journals of deals in Active Objects; rows are only ever added. */
@Named
public class AoJournal implements Journal {

    private final ActiveObjects ao;
    private final StoreChanges changes;

    @Inject
    public AoJournal(ActiveObjects ao) {
        this.ao = ao;
        this.changes = new StoreChanges(ao);
    }

    @Override
    public List<JournalEntry> newestOf(DealId deal) {
        Query newest = Query.select()
                .where("ISSUE_ID = ?", deal.value())
                .order("DONE_AT DESC, ID DESC")
                .limit(MOST_READ);
        return ReadableRows.of(JournalEntity.class, ao.find(JournalEntity.class, newest), AoJournal::entry);
    }

    @Override
    public void append(JournalEntry entry) {
        changes.whole(() -> ao.create(
                JournalEntity.class,
                new DBParam("ISSUE_ID", entry.deal().value()),
                new DBParam("DONE_BY", entry.stamp().by().value()),
                new DBParam("DONE_AT", entry.stamp().at().toEpochMilli()),
                new DBParam("WHAT", ReasonText.encode(entry.what()))));
    }

    private static JournalEntry entry(JournalEntity row) {
        return new JournalEntry(
                new DealId(row.getIssueId()),
                new Stamp(new UserKey(row.getDoneBy()), Instant.ofEpochMilli(row.getDoneAt())),
                ReasonText.decode(row.getWhat()));
    }
}
