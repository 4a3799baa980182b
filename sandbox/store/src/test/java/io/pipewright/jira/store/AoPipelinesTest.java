package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.stage.Pipeline;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import io.pipewright.stage.Pipelines;
import io.pipewright.stage.PipelinesContract;
import io.pipewright.stage.Stage;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class AoPipelinesTest extends PipelinesContract {

    private static final Pipeline MODEL = PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, 1);

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

    @Test
    public void aPipelineThatNobodyChangesIsReadAgainWithOneQueryOfOneRow() {
        CountedRows rows = new CountedRows(database.ao());
        Pipelines here = new AoPipelines(rows.ao(), database.locks());
        here.save(MODEL);
        here.ofProject(1);

        assertThat(database.statements(() -> here.ofProject(1))).hasSize(1);
        assertThat(rows.during(() -> here.ofProject(1))).isEqualTo(1);
        assertThat(here.ofProject(1)).contains(MODEL);
    }

    @Test
    public void whatAnotherNodeSavedOrChangedIsSeenAtTheNextRead_thoughThisNodeKeepsWhatItRead() {
        Pipelines here = pipelines();
        Pipelines there = elsewhere();
        here.save(MODEL);
        for (int round = 0; round < 5; round++) {
            String guidance = "Guidance " + round;
            assertThat(here.ofProject(1)).isEqualTo(there.ofProject(1));

            there.change(1, "evaluation", stage -> guided(stage, guidance));
            assertThat(guidance(here)).isEqualTo(guidance);

            here.save(MODEL);
            assertThat(there.ofProject(1)).contains(MODEL);
        }
    }

    @Test
    public void aChangeThatIsRolledBackIsServedToNobody_alsoWhereItWasReadBefore() {
        Pipelines here = pipelines();
        here.save(MODEL);
        assertThat(here.ofProject(1)).contains(MODEL);

        assertThatThrownBy(() -> database.ao().executeInTransaction(() -> {
                    here.change(1, "evaluation", stage -> guided(stage, "Never stored"));
                    assertThat(guidance(here)).isEqualTo("Never stored");
                    throw new IllegalStateException("broken off");
                }))
                .hasMessage("broken off");

        assertThat(here.ofProject(1)).contains(MODEL);
        elsewhere().change(1, "evaluation", stage -> guided(stage, "Stored after it"));
        assertThat(guidance(here)).isEqualTo("Stored after it");
    }

    @Test
    public void aPipelineOfAnEarlierVersionOfTheAppIsReadAnewUntilSomebodySavesIt() {
        Pipelines here = pipelines();
        here.save(MODEL);
        PipelineEntity row = database.ao().find(PipelineEntity.class)[0];
        row.setChangeId(null);
        row.save();

        assertThat(here.ofProject(1)).contains(MODEL);
        assertThat(database.statements(() -> here.ofProject(1))).hasSize(2);
    }

    private static String guidance(Pipelines node) {
        return node.ofProject(1).orElseThrow().stage("evaluation").orElseThrow().guidance();
    }

    private static Stage guided(Stage stage, String guidance) {
        return new Stage(
                stage.key(),
                stage.position(),
                stage.statusId(),
                stage.kind(),
                stage.defaultProbability(),
                stage.defaultCategory(),
                stage.rotDays(),
                guidance);
    }
}
