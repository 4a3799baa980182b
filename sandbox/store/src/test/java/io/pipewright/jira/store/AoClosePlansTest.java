package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.closeplan.ClosePlan;
import io.pipewright.closeplan.ClosePlans;
import io.pipewright.closeplan.ClosePlansContract;
import io.pipewright.closeplan.NewTask;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.TaskContent;
import io.pipewright.deal.DealId;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class AoClosePlansTest extends ClosePlansContract {

    @Parameters(name = "{0}")
    public static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @Rule
    public final TestDatabase database;

    public AoClosePlansTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected ClosePlans plans() {
        return new AoClosePlans(database.ao(), database.locks());
    }

    @Override
    protected ClosePlans elsewhere() {
        return new AoClosePlans(database.elsewhere(), database.locksElsewhere());
    }

    @Test
    public void aPlanIsReadWithThreeQueries_whateverTheNumberOfItsTasks() {
        DealId deal = new DealId(1);
        TaskContent task = TaskContent.of("Board approves", Side.CUSTOMERS, LocalDate.of(2026, 5, 12));
        plans().addAll(
                        deal,
                        0,
                        Collections.nCopies(ClosePlan.MOST_TASKS, new NewTask(task, Set.of())),
                        new Stamp(new UserKey("mina"), Instant.EPOCH));

        assertThat(database.statements(() -> plans().of(deal))).hasSize(3);
    }
}
