package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.pipewright.closeplan.Agreement;
import io.pipewright.closeplan.Channel;
import io.pipewright.closeplan.ClosePlan;
import io.pipewright.closeplan.EditClosePlan;
import io.pipewright.closeplan.InMemoryOwners;
import io.pipewright.closeplan.InMemoryPlanSettings;
import io.pipewright.closeplan.PlanCheck;
import io.pipewright.closeplan.PlanDesk;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.Task;
import io.pipewright.closeplan.TaskContent;
import io.pipewright.deal.DealBuilder;
import io.pipewright.deal.DealId;
import io.pipewright.exit.Waiver;
import io.pipewright.exit.condition.Answer;
import io.pipewright.exit.condition.AnswerValue;
import io.pipewright.exit.condition.Evidence;
import io.pipewright.journal.KeepJournal;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Case S1: how many rows are read does not grow with what was said and deleted before. */
@RunWith(Parameterized.class)
public class RowsReadTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    @Parameters(name = "{0}")
    public static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @Rule
    public final TestDatabase database;

    private final Actor rep = Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul");
    private final DealForUser deal = new DealForUser(
            DealBuilder.aDeal().build(),
            PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, 1),
            true,
            true,
            new DealForUser.Source() {});
    private final DealId id = deal.deal().id();
    private CountedRows rows;
    private ActiveObjects counted;

    public RowsReadTest(TestDatabase database) {
        this.database = database;
    }

    @Before
    public void counted() {
        rows = new CountedRows(database.ao());
        counted = rows.ao();
    }

    @Test
    public void s1_ofAllAnswersToACriterionTheLatestIsRead() {
        AoAnswers answers = new AoAnswers(counted, database.locks());
        for (int i = 0; i < 60; i++) {
            for (long criterion = 1; criterion <= 3; criterion++) {
                answers.append(new Answer(
                        criterion,
                        id,
                        AnswerValue.YES,
                        Evidence.from("Kim " + i),
                        Actors.of("rep", Instant.ofEpochSecond(i).toString(), "UTC")
                                .stamp()));
            }
        }

        assertThat(rows.during(() -> answers.latestOf(id))).isEqualTo(3);
        assertThat(answers.latestOf(id).get(3L).evidence()).isEqualTo(Evidence.from("Kim 59"));
    }

    @Test
    public void s1_ofAllWaiversOfACriterionThereIsOne() {
        AoWaivers waivers = new AoWaivers(counted, database.locks());
        for (int i = 0; i < 30; i++) {
            waivers.append(new Waiver(1, id, rep.stamp(), "reason " + i));
        }

        assertThat(rows.during(() -> waivers.ofDeal(id))).isEqualTo(1);
        assertThat(waivers.ofDeal(id).get(1L).reason()).isEqualTo("reason 0");
    }

    @Test
    public void s1_deletedTasksAndTheirNotesAreNotRead() {
        AoClosePlans plans = new AoClosePlans(counted, database.locks());
        EditClosePlan edit = new EditClosePlan(new PlanDesk(
                plans,
                InMemoryOwners.everybody(),
                PlanCheck.standard(),
                new InMemoryPlanSettings(),
                new KeepJournal(new AoJournal(counted), (who, deal, what) -> {})));
        TaskContent content =
                TaskContent.of("Board approves", Side.CUSTOMERS, DAY).noted("x".repeat(10_000));
        edit.addTask(rep, deal, content);
        for (int i = 0; i < 40; i++) {
            Task task = edit.addTask(rep, deal, content).task();
            edit.deleteTask(rep, deal, task.id(), task.revision());
        }

        // the plan, its task, the task that the last edit deleted, and how that was
        assertThat(rows.during(() -> edit.view(rep, deal))).isEqualTo(4);
    }

    @Test
    public void s1_agreementsAreReadUpToTheirCap() {
        AoClosePlans plans = new AoClosePlans(counted, database.locks());
        for (int i = 0; i < ClosePlan.MOST_AGREEMENTS + 5; i++) {
            plans.appendAgreement(
                    id, new Agreement(Agreement.Kind.AGREED, "Kim " + i, DAY, Channel.EMAIL, 0, rep.stamp()));
        }

        assertThat(rows.during(() -> plans.of(id))).isEqualTo(ClosePlan.MOST_AGREEMENTS);
    }
}
