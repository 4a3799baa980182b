package io.pipewright.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.contract.AtOnce;
import io.pipewright.contract.HostileText;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.Revision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What {@link Pipelines} promises, for every class that answers the port. */
public abstract class PipelinesContract {

    private static final int PEOPLE = 4;
    private static final int ROUNDS = 8;
    private static final long PROJECT = 10_000;
    private static final long OTHER_PROJECT = Long.MAX_VALUE;

    /** The store under test, empty. */
    protected abstract Pipelines pipelines();

    /** The same store as another node of the cluster uses it. */
    protected Pipelines elsewhere() {
        return pipelines();
    }

    private Pipelines seenBy(int person) {
        return person % 2 == 0 ? pipelines() : elsewhere();
    }

    private static Stage stage(String key, int position, String guidance) {
        return new Stage(
                key,
                position,
                "status of " + key,
                StageKind.OPEN,
                Probability.of(30),
                ForecastCategory.PIPELINE,
                Optional.of(30),
                guidance);
    }

    /** A pipeline of two stages; both say which one it is. */
    private static Pipeline pipeline(long project, String guidance) {
        return new Pipeline(project, "classic", List.of(stage("first", 1, guidance), stage("second", 2, guidance)));
    }

    @Test
    public void whetherAnyProjectIsMeant_isAskedOfEveryProjectThatHasAPipeline() {
        pipelines().save(pipeline(PROJECT, ""));
        pipelines().save(pipeline(OTHER_PROJECT, ""));

        for (Pipelines seen : List.of(pipelines(), elsewhere())) {
            for (int round = 1; round <= 2; round++) {
                assertThat(seen.any(project -> project == OTHER_PROJECT)).isTrue();
                assertThat(seen.any(project -> project == PROJECT)).isTrue();
                assertThat(seen.any(project -> project == 1)).isFalse();
            }
        }
    }

    @Test
    public void aProjectThatWasNotSetupHasNoPipeline() {
        assertThat(pipelines().ofProject(PROJECT)).isEmpty();
        assertThat(pipelines().all()).isEmpty();
    }

    @Test
    public void aProjectHasAPipelineOnceItWasSetUp_onWhicheverNode() {
        assertThat(pipelines().exists(PROJECT)).isFalse();

        elsewhere().save(pipeline(PROJECT, "mine"));

        Pipelines here = pipelines();
        assertThat(here.exists(PROJECT)).isTrue();
        assertThat(here.exists(PROJECT)).isTrue();
        assertThat(here.exists(OTHER_PROJECT)).isFalse();
    }

    @Test
    public void bothTemplatesComeBackAsTheyWereStored() {
        Pipeline model = PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, PROJECT);
        Pipeline classic = PipelineFixture.pipelineOf(PipelineTemplate.CLASSIC, OTHER_PROJECT);

        pipelines().save(model);
        pipelines().save(classic);

        assertThat(elsewhere().ofProject(PROJECT)).contains(model);
        assertThat(elsewhere().ofProject(OTHER_PROJECT)).contains(classic);
        assertThat(elsewhere().all()).containsExactlyInAnyOrder(model, classic);
    }

    @Test
    public void everyKindAndCategoryComesBack_withTheLongestTextsAndTheFinestProbabilities() {
        List<Stage> stages = new ArrayList<>();
        for (StageKind kind : StageKind.values()) {
            for (ForecastCategory category : ForecastCategory.values()) {
                int number = stages.size() + 1;
                stages.add(new Stage(
                        number + HostileText.of(200),
                        number,
                        HostileText.of(200) + number,
                        kind,
                        new Probability(new BigDecimal("99.99")),
                        category,
                        Optional.of(StageSettings.LONGEST_ROT_DAYS),
                        HostileText.of(StageSettings.LONGEST_GUIDANCE)));
            }
        }
        Pipeline widest = new Pipeline(PROJECT, HostileText.of(255), stages);

        pipelines().save(widest);

        assertThat(elsewhere().ofProject(PROJECT)).contains(widest);
    }

    @Test
    public void aStageThatIsNeverStaleAndHasNoGuidanceComesBackSo() {
        Stage bare = new Stage(
                "a", 1, "1", StageKind.LOST, Probability.NONE, ForecastCategory.OMITTED, Optional.empty(), "");

        pipelines().save(new Pipeline(PROJECT, "t", List.of(bare)));

        assertThat(elsewhere().ofProject(PROJECT)).contains(new Pipeline(PROJECT, "t", List.of(bare)));
    }

    @Test
    public void aSavedPipelineReplacesTheEarlierOne_withStagesChangedAddedMovedAndTakenAway() {
        pipelines()
                .save(new Pipeline(
                        PROJECT, "before", List.of(stage("a", 1, "old"), stage("b", 2, ""), stage("c", 3, ""))));
        Pipeline after = new Pipeline(
                PROJECT,
                "after",
                List.of(
                        stage("c", 1, ""),
                        stage("d", 2, "new"),
                        new Stage(
                                "a",
                                3,
                                "another status",
                                StageKind.WON,
                                Probability.CERTAIN,
                                ForecastCategory.CLOSED,
                                Optional.empty(),
                                "")));

        pipelines().save(after);

        assertThat(elsewhere().ofProject(PROJECT)).contains(after);
        assertThat(elsewhere().all()).containsExactly(after);
    }

    @Test
    public void aPipelineOfAnotherProjectStaysAsItIs() {
        Pipeline other = pipeline(OTHER_PROJECT, "other");
        pipelines().save(other);
        pipelines().save(pipeline(PROJECT, "ours"));
        pipelines().save(new Pipeline(PROJECT, "classic", List.of(stage("only", 1, ""))));

        assertThat(elsewhere().ofProject(OTHER_PROJECT)).contains(other);
    }

    @Test
    public void aPipelineThatCannotBeStoredLeavesTheEarlierOneAsItWas() {
        Pipeline before = pipeline(PROJECT, "before");
        pipelines().save(before);
        Stage unstorable = new Stage(
                "second", 2, null, StageKind.OPEN, Probability.NONE, ForecastCategory.PIPELINE, Optional.empty(), "");
        Pipeline broken = new Pipeline(PROJECT, "broken", Arrays.asList(stage("first", 1, "changed"), unstorable));

        assertThatThrownBy(() -> pipelines().save(broken)).isInstanceOf(RuntimeException.class);

        assertThat(elsewhere().ofProject(PROJECT)).contains(before);
    }

    @Test
    public void whenSeveralSetupTheSameProjectAtOnceAllSucceed_andOnePipelineStandsThereWhole() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            long project = PROJECT + round;
            AtOnce.all(PEOPLE, person -> seenBy(person).save(pipeline(project, "by " + person)));

            String guidance =
                    pipelines().ofProject(project).orElseThrow().stages().get(0).guidance();
            assertThat(elsewhere().ofProject(project)).contains(pipeline(project, guidance));
        }
        assertThat(pipelines().all()).hasSize(ROUNDS);
    }

    @Test
    public void whenSeveralChangeTheSamePipelineAtOnceWhoReadsSeesOneOfTheChangesWhole() throws Exception {
        pipelines().save(pipeline(PROJECT, "before"));
        AtOnce.all(PEOPLE, person -> {
            for (int round = 0; round < ROUNDS; round++) {
                if (person < PEOPLE / 2) {
                    seenBy(person).save(pipeline(PROJECT, "by " + person + " in " + round));
                } else {
                    Pipeline seen = seenBy(person).ofProject(PROJECT).orElseThrow();
                    assertThat(seen)
                            .isEqualTo(pipeline(PROJECT, seen.stages().get(0).guidance()));
                }
            }
        });

        assertThat(pipelines().all()).hasSize(1);
    }

    @Test
    public void pipelinesThatSeveralSetupInDifferentProjectsAtOnceAreAllKept() throws Exception {
        AtOnce.all(PEOPLE, person -> {
            for (int round = 0; round < ROUNDS; round++) {
                seenBy(person).save(pipeline(PROJECT + 100L * person + round, "by " + person));
            }
        });

        assertThat(pipelines().all()).hasSize(PEOPLE * ROUNDS);
        assertThat(pipelines().all()).allMatch(one -> one.stages().size() == 2);
    }

    private EditStage editing(int person) {
        return new EditStage((actor, project) -> true, seenBy(person));
    }

    private static Actor admin(int person) {
        return Actors.of("admin" + person, "2026-01-10T03:00:00Z", "Asia/Seoul");
    }

    private static StageSettings guiding(String guidance) {
        return new StageSettings(Probability.of(30), ForecastCategory.PIPELINE, Optional.of(30), guidance);
    }

    @Test
    public void s6_changesThatSeveralMakeToDifferentStagesAtOnceAreAllKept() throws Exception {
        List<Stage> stages = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            stages.add(stage("stage" + person, person, "before"));
        }
        pipelines().save(new Pipeline(PROJECT, "classic", stages));

        AtOnce.all(PEOPLE, person -> {
            for (int round = 0; round < ROUNDS; round++) {
                editing(person)
                        .change(admin(person), PROJECT, "stage" + person, round, guiding("By " + person + round));
            }
        });

        Pipeline stored = elsewhere().ofProject(PROJECT).orElseThrow();
        assertThat(stored.stages()).hasSize(PEOPLE);
        for (int person = 0; person < PEOPLE; person++) {
            Stage stage = stored.stages().get(person);
            assertThat(stage.guidance()).isEqualTo("By " + person + (ROUNDS - 1));
            assertThat(stage.revision())
                    .isEqualTo(new Revision(ROUNDS, Optional.of(admin(person).stamp())));
        }
    }

    @Test
    public void s6_ofSeveralWhoChangeTheSameStageAtOnceOneSucceeds_andTheOthersAreToldWho() throws Exception {
        pipelines().save(pipeline(PROJECT, "before"));
        for (int round = 0; round < ROUNDS; round++) {
            long seen = round;
            List<Optional<Conflict>> told = AtOnce.results(PEOPLE, person -> {
                try {
                    editing(person).change(admin(person), PROJECT, "first", seen, guiding(seen + " by " + person));
                    return Optional.empty();
                } catch (Conflict slower) {
                    return Optional.of(slower);
                }
            });

            int winner = told.indexOf(Optional.<Conflict>empty());
            Stage stored =
                    elsewhere().ofProject(PROJECT).orElseThrow().stage("first").orElseThrow();
            assertThat(told).filteredOn(Optional::isEmpty).hasSize(1);
            assertThat(stored.guidance()).isEqualTo(seen + " by " + winner);
            assertThat(told.stream().flatMap(Optional::stream)).allSatisfy(conflict -> assertThat(
                            conflict.reason().arguments())
                    .containsExactly(admin(winner).stamp().by(), admin(winner).now()));
        }
    }

    @Test
    public void aStageThatAProjectDoesNotHaveIsNotChanged() {
        pipelines().save(pipeline(PROJECT, "before"));

        assertThat(pipelines().change(PROJECT, "third", stage -> stage)).isEmpty();
        assertThat(pipelines().change(OTHER_PROJECT, "first", stage -> stage)).isEmpty();

        assertThat(elsewhere().all()).containsExactly(pipeline(PROJECT, "before"));
    }
}
