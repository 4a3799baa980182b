package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import io.pipewright.stage.Pipelines;
import io.pipewright.stage.PipelinesContract;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class AoPipelinesTest extends PipelinesContract {

    @Parameters(name = "{0}")
    public static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @Rule
    public final TestDatabase database;

    public AoPipelinesTest(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Pipelines pipelines() {
        return new AoPipelines(database.ao(), database.locks());
    }

    @Override
    protected Pipelines elsewhere() {
        return new AoPipelines(database.elsewhere(), database.locksElsewhere());
    }

    @Test
    public void pipelinesAreReadWithTwoQueries_whateverTheirNumberAndThatOfTheirStages() {
        for (long project = 1; project <= 5; project++) {
            pipelines().save(PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, project));
        }

        assertThat(database.statements(() -> pipelines().ofProject(1))).hasSize(2);
        assertThat(database.statements(() -> pipelines().all())).hasSize(2);
    }
}
