package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.DealId;
import io.pipewright.journal.Journal;
import io.pipewright.journal.JournalContract;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class AoJournalTest extends JournalContract {

    @Parameters(name = "{0}")
    public static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @Rule
    public final TestDatabase database;

    public AoJournalTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Journal journal() {
        return new AoJournal(database.ao());
    }

    @Override
    protected Journal elsewhere() {
        return new AoJournal(database.elsewhere());
    }

    @Test
    public void theJournalOfADealIsReadInOneQuery() {
        assertThat(database.statements(() -> journal().newestOf(new DealId(1)))).hasSize(1);
    }
}
