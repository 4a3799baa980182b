package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.DealId;
import io.pipewright.exit.Answers;
import io.pipewright.exit.AnswersContract;
import io.pipewright.exit.condition.Answer;
import io.pipewright.exit.condition.AnswerValue;
import io.pipewright.exit.condition.Evidence;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import java.time.Instant;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class AoAnswersTest extends AnswersContract {

    @Parameters(name = "{0}")
    public static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @Rule
    public final TestDatabase database;

    public AoAnswersTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Answers answers() {
        return new AoAnswers(database.ao(), database.locks());
    }

    @Override
    protected Answers elsewhere() {
        return new AoAnswers(database.elsewhere(), database.locksElsewhere());
    }

    @Test
    public void theAnswersOfADealAreReadInOneQuery_whateverTheirNumber() {
        DealId deal = new DealId(1);
        for (long criterion = 1; criterion <= 20; criterion++) {
            answers()
                    .append(new Answer(
                            criterion,
                            deal,
                            AnswerValue.YES,
                            Evidence.NONE,
                            new Stamp(new UserKey("rep"), Instant.EPOCH)));
        }

        assertThat(database.statements(() -> answers().latestOf(deal))).hasSize(1);
    }
}
