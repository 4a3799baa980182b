package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.board.DueTasks;
import io.pipewright.board.DueTasksContract;
import io.pipewright.closeplan.ClosePlans;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class AoDueTasksTest extends DueTasksContract {

    @Parameters(name = "{0}")
    public static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @Rule
    public final TestDatabase database;

    public AoDueTasksTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected ClosePlans plans() {
        return new AoClosePlans(database.ao(), database.locks());
    }

    @Override
    protected DueTasks due() {
        return new AoDueTasks(database.ao());
    }

    @Test
    public void oneQueryTells_ofOneDealAndOfThousands() {
        LocalDate today = LocalDate.of(2026, 5, 12);
        for (int deals : new int[] {1, OpenTasks.NAMED_AT_MOST, OpenTasks.NAMED_AT_MOST + 1, 20_000}) {
            long[] ids = LongStream.rangeClosed(1, deals).toArray();
            assertThat(database.statements(() -> due().until(today, ids))).hasSize(1);
        }
    }
}
