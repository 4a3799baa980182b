package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.pipewright.contract.AtOnce;
import io.pipewright.deal.DealId;
import io.pipewright.deal.Probability;
import io.pipewright.exit.condition.Question;
import io.pipewright.exit.criteria.CriteriaChange;
import io.pipewright.exit.criteria.CriterionDraft;
import io.pipewright.exit.criteria.CriterionText;
import io.pipewright.exit.criteria.NewCriterion;
import io.pipewright.exit.criteria.PipelineCriteria;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import io.pipewright.stage.Stage;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/**
 * Case S6. What makes changes take turns is the cluster's lock and nothing else: the same two changes at the same moment, with locks that
 * hold and with locks that only seem to.
 */
@RunWith(Parameterized.class)
public class TheLockHoldsTest {

    private static final long PROJECT = 10_000;
    private static final DealId DEAL = new DealId(1);
    private static final Stamp STAMP = new Stamp(new UserKey("mina"), Instant.parse("2026-05-01T10:00:00Z"));

    @Parameters(name = "{0}")
    public static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @Rule
    public final TestDatabase database;

    public TheLockHoldsTest(TestDatabase database) {
        this.database = database;
    }

    /** One of the two, on a node of their own. */
    private interface Racer {
        void change(ActiveObjects ao, Race locks);
    }

    private void race(boolean holding, Class<?> table, Racer racer) throws Exception {
        Race race = new Race(holding, table);
        List<ActiveObjects> nodes = List.of(database.ao(), database.elsewhere());
        AtOnce.all(2, person -> racer.change(race.watched(nodes.get(person)), race));
    }

    @Test
    public void ofTwoWhoAddTheLastCriterionThatThereIsRoomForOneDoes() throws Exception {
        Racer adding = (ao, locks) -> new AoCriteria(ao, locks).change(PROJECT, TheLockHoldsTest::theOnlyOne);

        race(false, CriterionEntity.class, adding);
        assertThat(new AoCriteria(database.ao(), database.locks()).ofPipeline(PROJECT))
                .as("without a lock")
                .hasSize(2);

        database.ao().deleteWithSQL(CriterionEntity.class, null);
        race(true, CriterionEntity.class, adding);
        assertThat(new AoCriteria(database.ao(), database.locks()).ofPipeline(PROJECT))
                .hasSize(1);
    }

    private static CriteriaChange theOnlyOne(PipelineCriteria existing) {
        CriterionText text = new CriterionText.Written("Title", "");
        NewCriterion one = new NewCriterion(1, new CriterionDraft("evaluation", true, text, new Question()));
        return CriteriaChange.adding(existing.inUseOf("evaluation").isEmpty() ? List.of(one) : List.of());
    }

    @Test
    public void ofTwoChangesOfOneStageNoneIsLost() throws Exception {
        AoPipelines pipelines = new AoPipelines(database.ao(), database.locks());
        Racer changing = (ao, locks) -> new AoPipelines(ao, locks).change(PROJECT, "evaluation", this::longer);

        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, PROJECT));
        race(false, StageEntity.class, changing);
        assertThat(evaluation(pipelines).revision().number())
                .as("without a lock")
                .isEqualTo(1);

        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, PROJECT));
        race(true, StageEntity.class, changing);
        assertThat(evaluation(pipelines).revision().number()).isEqualTo(2);
    }

    private static Stage evaluation(AoPipelines pipelines) {
        return pipelines.ofProject(PROJECT).orElseThrow().stage("evaluation").orElseThrow();
    }

    private Stage longer(Stage stage) {
        return new Stage(
                stage.key(),
                stage.position(),
                stage.statusId(),
                stage.kind(),
                stage.defaultProbability(),
                stage.defaultCategory(),
                stage.rotDays(),
                stage.guidance() + "!",
                stage.revision().next(STAMP));
    }

    @Test
    public void ofTwoWhoSetTheFirstValueOfADealOneRowIsLeft_andTheNextChangeRepairsWhereThereAreMore()
            throws Exception {
        Racer choosing = (ao, locks) -> new AoOverrides(ao, locks).keepProbability(DEAL, Probability.of(30));

        race(false, OverrideEntity.class, choosing);
        assertThat(rows()).as("without a lock").hasSize(2);

        new AoOverrides(database.ao(), database.locks()).keepProbability(DEAL, Probability.of(40));
        assertThat(rows()).extracting(OverrideEntity::getChosen).containsExactly("40");

        database.ao().deleteWithSQL(OverrideEntity.class, null);
        race(true, OverrideEntity.class, choosing);
        assertThat(rows()).hasSize(1);
    }

    private List<OverrideEntity> rows() {
        return Stream.of(database.ao().find(OverrideEntity.class)).toList();
    }
}
