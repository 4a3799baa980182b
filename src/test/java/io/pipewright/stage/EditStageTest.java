package io.pipewright.stage;

import static io.pipewright.kernel.Unseen.aroundAndWithin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Revision;
import io.pipewright.kernel.Unseen;
import java.util.Locale;
import java.util.Optional;
import org.junit.Test;

public class EditStageTest {

    private static final long PROJECT = 10000;
    private static final Actor ADMIN = Actors.of("admin", "2026-01-10T03:00:00Z", "Asia/Seoul");
    private final InMemoryPipelines pipelines = new InMemoryPipelines();
    private final EditStage edit =
            new EditStage((actor, project) -> actor.user().equals(ADMIN.user()) && project == PROJECT, pipelines);

    public EditStageTest() {
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, PROJECT));
    }

    private Stage stored(String key) {
        return pipelines.ofProject(PROJECT).orElseThrow().stage(key).orElseThrow();
    }

    private InvalidValue refusal(
            String stageKey, String probability, String category, String rotDays, String guidance) {
        return catchThrowableOfType(
                InvalidValue.class,
                () -> edit.change(
                        ADMIN,
                        PROJECT,
                        stageKey,
                        0,
                        StageSettings.parse(probability, category, rotDays, guidance, Locale.ENGLISH)));
    }

    @Test
    public void u1_numbersAreReadAsPeopleTypeThem() {
        StageSettings typed = StageSettings.parse("35,5 %", "pipeline", "1.000", "", Locale.GERMANY);

        assertThat(typed.probability()).isEqualTo(Probability.parse("35.5"));
        assertThat(typed.rotDays()).contains(1000);
    }

    @Test
    public void settingsOfAnOpenStageAreStored_andWhatItMeansStays() {
        Stage before = stored("evaluation");

        Stage changed = edit.change(
                ADMIN,
                PROJECT,
                "evaluation",
                0,
                StageSettings.parse(" 35.5 ", "best-case", "", " Ask who decides. ", Locale.ENGLISH));

        assertThat(stored("evaluation"))
                .isEqualTo(changed)
                .isEqualTo(new Stage(
                        "evaluation",
                        before.position(),
                        before.statusId(),
                        before.kind(),
                        Probability.parse("35.5"),
                        ForecastCategory.BEST_CASE,
                        Optional.empty(),
                        "Ask who decides.",
                        Revision.FIRST.next(ADMIN.stamp())));
    }

    @Test
    public void c08_settingsAreReadAsTheyAreSeen() {
        for (String unseen : Unseen.ALL) {
            StageSettings settings = StageSettings.parse(
                    aroundAndWithin("35.5", unseen),
                    "best-case",
                    aroundAndWithin("14", unseen),
                    "\uFEFFAsk who decides.\u200B",
                    Locale.ENGLISH);
            assertThat(settings)
                    .isEqualTo(new StageSettings(
                            Probability.parse("35.5"),
                            ForecastCategory.BEST_CASE,
                            Optional.of(14),
                            "Ask who decides."));
        }
    }

    @Test
    public void theOtherStagesStayAsTheyWere() {
        Pipeline before = pipelines.ofProject(PROJECT).orElseThrow();

        edit.change(ADMIN, PROJECT, "evaluation", 0, StageSettings.parse("35", "pipeline", "10", "", Locale.ENGLISH));

        assertThat(pipelines.ofProject(PROJECT).orElseThrow().stages())
                .filteredOn(stage -> !stage.key().equals("evaluation"))
                .isEqualTo(before.stages().stream()
                        .filter(stage -> !stage.key().equals("evaluation"))
                        .toList());
    }

    @Test
    public void whoDoesNotAdministerTheProjectChangesNothing() {
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.CLASSIC, 20000));
        Pipeline before = pipelines.ofProject(20000).orElseThrow();

        assertThat(catchThrowableOfType(
                        NotPermitted.class,
                        () -> edit.change(
                                ADMIN,
                                20000,
                                "proposal",
                                0,
                                StageSettings.parse("1", "pipeline", "", "", Locale.ENGLISH))))
                .isNotNull();
        assertThat(pipelines.ofProject(20000)).contains(before);
    }

    @Test
    public void itIsTheActorWhoNeedsThePermission() {
        Actor rep = Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul");

        assertThat(catchThrowableOfType(
                        NotPermitted.class,
                        () -> edit.change(
                                rep,
                                PROJECT,
                                "approval",
                                0,
                                StageSettings.parse("1", "pipeline", "", "", Locale.ENGLISH))))
                .isNotNull();
    }

    @Test
    public void anOrderStaysCertain() {
        assertThat(refusal("won", "90", "closed", "", "").field()).isEqualTo("probability");
        assertThat(refusal("won", "100", "commit", "", "").field()).isEqualTo("category");
        assertThat(refusal("lost", "10", "omitted", "", "").field()).isEqualTo("probability");

        edit.change(
                ADMIN,
                PROJECT,
                "won",
                0,
                StageSettings.parse("100.00", "closed", "", "Say thank you.", Locale.ENGLISH));
        assertThat(stored("won").guidance()).isEqualTo("Say thank you.");
    }

    @Test
    public void anOpenDealIsNotClosed() {
        assertThat(refusal("approval", "85", "closed", "", "").field()).isEqualTo("category");
    }

    @Test
    public void whatCannotBeReadIsNamed() {
        assertThat(refusal("approval", "many", "commit", "", "").field()).isEqualTo("probability");
        assertThat(refusal("approval", "101", "commit", "", "").field()).isEqualTo("probability");
        assertThat(refusal("approval", "85", "sure", "", "").field()).isEqualTo("category");
        assertThat(refusal("approval", "85", null, "", "").field()).isEqualTo("category");
        assertThat(refusal("approval", "85", "commit", "0", "").field()).isEqualTo("rotDays");
        assertThat(refusal("approval", "85", "commit", "3651", "").field()).isEqualTo("rotDays");
        assertThat(refusal("approval", "85", "commit", "soon", "").field()).isEqualTo("rotDays");
        assertThat(refusal("approval", "85", "commit", "", "x".repeat(2001)).field())
                .isEqualTo("guidance");
        assertThat(refusal("approval", "85", "commit", "", "\u0000").field()).isEqualTo("guidance");
        assertThat(refusal("nowhere", "85", "commit", "", "").field()).isEqualTo("stage");
    }

    @Test
    public void theLimitsThemselvesAreAllowed() {
        edit.change(
                ADMIN,
                PROJECT,
                "approval",
                0,
                StageSettings.parse("0", "commit", "3650", "x".repeat(2000), Locale.ENGLISH));

        assertThat(stored("approval").rotDays()).contains(3650);
    }

    @Test
    public void s6_whoSawEarlierSettingsChangesNothing_andIsToldWhoWasFasterAndWhen() {
        Stage now = edit.change(
                ADMIN, PROJECT, "evaluation", 0, StageSettings.parse("35", "pipeline", "", "Now", Locale.ENGLISH));

        Conflict conflict = catchThrowableOfType(
                Conflict.class,
                () -> edit.change(
                        ADMIN,
                        PROJECT,
                        "evaluation",
                        0,
                        StageSettings.parse("20", "pipeline", "", "Mine", Locale.ENGLISH)));

        assertThat(conflict.reason())
                .isEqualTo(Reason.of(
                        "pipewright.stage.conflict.changed", ADMIN.stamp().by(), ADMIN.now()));
        assertThat(stored("evaluation")).isEqualTo(now);
    }

    @Test
    public void s6_theSameSettingsAgainAreThereAlready_soThatADoubleClickIsNoConflict() {
        StageSettings settings = StageSettings.parse("35", "pipeline", "", "Now", Locale.ENGLISH);
        Stage now = edit.change(ADMIN, PROJECT, "evaluation", 0, settings);

        assertThat(edit.change(ADMIN, PROJECT, "evaluation", 0, settings)).isEqualTo(now);
        assertThat(stored("evaluation")).isEqualTo(now);
    }

    @Test
    public void s6_aRevisionThatNeverWasIsAConflict_thoughNobodyChangedAnything() {
        Conflict conflict = catchThrowableOfType(
                Conflict.class,
                () -> edit.change(
                        ADMIN,
                        PROJECT,
                        "evaluation",
                        7,
                        StageSettings.parse("20", "pipeline", "", "", Locale.ENGLISH)));

        assertThat(conflict.reason()).isEqualTo(Reason.of("pipewright.common.conflict"));
    }
}
