package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.exit.condition.Question;
import io.pipewright.exit.criteria.Criteria;
import io.pipewright.exit.criteria.CriteriaChange;
import io.pipewright.exit.criteria.CriteriaContract;
import io.pipewright.exit.criteria.CriterionDraft;
import io.pipewright.exit.criteria.CriterionText;
import io.pipewright.exit.criteria.NewCriterion;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import java.util.Collections;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class AoCriteriaTest extends CriteriaContract {

    @Parameters(name = "{0}")
    public static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @Rule
    public final TestDatabase database;

    public AoCriteriaTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Criteria criteria() {
        return new AoCriteria(database.ao(), database.locks());
    }

    @Override
    protected Criteria elsewhere() {
        return new AoCriteria(database.elsewhere(), database.locksElsewhere());
    }

    @Test
    public void theCriteriaOfAPipelineAreReadWithTwoQueries_whateverTheirNumber() {
        CriterionText text = new CriterionText.Written("Title", "Help");
        NewCriterion criterion = new NewCriterion(1, new CriterionDraft("evaluation", true, text, new Question()));
        criteria().change(1, existing -> CriteriaChange.adding(Collections.nCopies(20, criterion)));

        assertThat(database.statements(() -> criteria().ofPipeline(1))).hasSize(2);
    }

    @Test
    public void criteriaThatNobodyChangesAreReadAgainAsOneRow_andWhatAnotherNodeChangesIsSeenAtTheNextRead() {
        new AoPipelines(database.ao(), database.locks())
                .save(PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, 1));
        CountedRows rows = new CountedRows(database.ao());
        Criteria here = new AoCriteria(rows.ao(), database.locks());
        NewCriterion criterion = new NewCriterion(
                1,
                new CriterionDraft("evaluation", true, new CriterionText.Written("<script>", "Help"), new Question()));
        for (int number = 1; number <= 5; number++) {
            elsewhere().change(1, existing -> CriteriaChange.adding(List.of(criterion)));

            assertThat(here.ofPipeline(1)).hasSize(number).isEqualTo(elsewhere().ofPipeline(1));
            assertThat(rows.during(() -> here.ofPipeline(1))).isEqualTo(1);
        }
    }

    @Test
    public void aChangeOfCriteriaThatIsRolledBackIsServedToNobody() {
        new AoPipelines(database.ao(), database.locks())
                .save(PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, 1));
        Criteria here = criteria();
        NewCriterion criterion = new NewCriterion(
                1, new CriterionDraft("evaluation", true, new CriterionText.Written("Title", "Help"), new Question()));
        assertThat(here.ofPipeline(1)).isEmpty();

        assertThatThrownBy(() -> database.ao().executeInTransaction(() -> {
                    here.change(1, existing -> CriteriaChange.adding(List.of(criterion)));
                    assertThat(here.ofPipeline(1)).hasSize(1);
                    throw new IllegalStateException("broken off");
                }))
                .hasMessage("broken off");

        assertThat(here.ofPipeline(1)).isEmpty();
    }
}
