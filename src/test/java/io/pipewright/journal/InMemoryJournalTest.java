package io.pipewright.journal;

public class InMemoryJournalTest extends JournalContract {

    private final InMemoryJournal journal = new InMemoryJournal();

    @Override
    protected Journal journal() {
        return journal;
    }
}
