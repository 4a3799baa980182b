package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.exit.condition.Question;
import io.pipewright.exit.criteria.Criteria;
import io.pipewright.exit.criteria.CriteriaChange;
import io.pipewright.exit.criteria.CriteriaContract;
import io.pipewright.exit.criteria.CriterionDraft;
import io.pipewright.exit.criteria.CriterionText;
import io.pipewright.exit.criteria.NewCriterion;
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
    public void theCriteriaOfAPipelineAreReadInOneQuery_whateverTheirNumber() {
        CriterionText text = new CriterionText.Written("Title", "Help");
        NewCriterion criterion = new NewCriterion(1, new CriterionDraft("evaluation", true, text, new Question()));
        criteria().change(1, existing -> CriteriaChange.adding(Collections.nCopies(20, criterion)));

        assertThat(database.statements(() -> criteria().ofPipeline(1))).hasSize(1);
    }
}
