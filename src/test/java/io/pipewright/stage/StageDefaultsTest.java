package io.pipewright.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.DealId;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Probability and category follow the stage until a rep sets them. */
public class StageDefaultsTest {

    private static final DealId DEAL = new DealId(1);
    private final Stage evaluation = stage("evaluation", StageKind.OPEN, 30, ForecastCategory.PIPELINE);
    private final Stage negotiation = stage("negotiation", StageKind.OPEN, 60, ForecastCategory.BEST_CASE);
    private final Stage won = stage("won", StageKind.WON, 100, ForecastCategory.CLOSED);
    private final Stage lost = stage("lost", StageKind.LOST, 0, ForecastCategory.OMITTED);
    private final StageDefaults follow = new StageDefaults(new InMemoryOverrides());

    @Test
    public void aDealTakesTheValuesOfTheStageItEnters() {
        assertThat(follow.onEntering(negotiation, DEAL))
                .isEqualTo(new ForecastValues(Probability.of(60), ForecastCategory.BEST_CASE));
    }

    @Test
    public void whatARepSetStays_whenTheDealMovesOn() {
        follow.probabilityEdited(DEAL, evaluation, Optional.of(Probability.of(45)));
        follow.categoryEdited(DEAL, evaluation, Optional.of(ForecastCategory.COMMIT));

        assertThat(follow.onEntering(negotiation, DEAL))
                .isEqualTo(new ForecastValues(Probability.of(45), ForecastCategory.COMMIT));
        assertThat(follow.own(DEAL).probability()).isPresent();
        assertThat(follow.own(DEAL).category()).isPresent();
    }

    @Test
    public void settingAValueToThatOfTheStage_resetsIt() {
        follow.probabilityEdited(DEAL, evaluation, Optional.of(Probability.of(45)));
        follow.probabilityEdited(DEAL, evaluation, Optional.of(Probability.of(30)));
        follow.categoryEdited(DEAL, evaluation, Optional.of(ForecastCategory.COMMIT));
        follow.categoryEdited(DEAL, evaluation, Optional.of(ForecastCategory.PIPELINE));

        assertThat(follow.onEntering(negotiation, DEAL))
                .isEqualTo(new ForecastValues(Probability.of(60), ForecastCategory.BEST_CASE));
    }

    @Test
    public void aValueThatChangesWhileTheDealStaysInItsStageIsTheReps() {
        follow.changed(DEAL, pipeline(), stated(evaluation, 30), stated(evaluation, 45));

        assertThat(follow.own(DEAL).probability()).isPresent();
        assertThat(follow.own(DEAL).category()).isEmpty();
    }

    /** R2 */
    @Test
    public void anEditThatTheHistoryMissedCountsOnceItIsMended_andOneThatItKnewStaysAsItWasKept() {
        List<StageDefaults.Stated> life =
                List.of(stated(evaluation, 30), stated(evaluation, 45), stated(negotiation, 45));

        follow.mended(DEAL, pipeline(), life, at -> at == 2);
        assertThat(follow.own(DEAL).probability()).as("the edit was known").isEmpty();

        follow.mended(DEAL, pipeline(), life, at -> at == 1);
        assertThat(follow.own(DEAL).probability()).contains(Probability.of(45));

        List<StageDefaults.Stated> handedBack =
                List.of(stated(evaluation, 30), stated(evaluation, 45), stated(evaluation, 30));
        follow.mended(DEAL, pipeline(), handedBack, at -> at == 2);
        assertThat(follow.own(DEAL).probability()).isEmpty();
    }

    @Test
    public void aValueThatChangesWithTheStageCameWithTheStage() {
        follow.changed(DEAL, pipeline(), stated(evaluation, 30), stated(negotiation, 60));

        assertThat(follow.own(DEAL).probability()).isEmpty();
    }

    @Test
    public void whatIsTypedOnCreationIsTheReps_andWhatTheStageGaveIsNot() {
        follow.created(DEAL, pipeline(), stated(evaluation, 45));
        follow.created(new DealId(2), pipeline(), stated(evaluation, 30));

        assertThat(follow.own(DEAL).probability()).isPresent();
        assertThat(follow.own(new DealId(2)).probability()).isEmpty();
    }

    @Test
    public void aStatusThatIsNotMappedToAStageChangesNoOwnValue() {
        StageDefaults.Stated unmapped =
                new StageDefaults.Stated("99", Optional.of(Probability.of(45)), Optional.of(ForecastCategory.COMMIT));

        follow.created(DEAL, pipeline(), unmapped);
        follow.changed(DEAL, pipeline(), stated(evaluation, 30), unmapped);

        assertThat(follow.own(DEAL).probability()).isEmpty();
        assertThat(follow.own(DEAL).category()).isEmpty();
    }

    private Pipeline pipeline() {
        return new Pipeline(1, "classic", List.of(evaluation, negotiation, won, lost));
    }

    private static StageDefaults.Stated stated(Stage stage, int percent) {
        return new StageDefaults.Stated(
                stage.statusId(), Optional.of(Probability.of(percent)), Optional.of(stage.defaultCategory()));
    }

    @Test
    public void clearingAValue_resetsIt() {
        follow.probabilityEdited(DEAL, evaluation, Optional.of(Probability.of(45)));
        follow.probabilityEdited(DEAL, evaluation, Optional.empty());
        follow.categoryEdited(DEAL, evaluation, Optional.of(ForecastCategory.COMMIT));
        follow.categoryEdited(DEAL, evaluation, Optional.empty());

        assertThat(follow.own(DEAL).probability()).isEmpty();
        assertThat(follow.own(DEAL).category()).isEmpty();
    }

    @Test
    public void aWonDealIsCertainAndALostOneIsOmitted_whateverTheRepSet() {
        follow.probabilityEdited(DEAL, evaluation, Optional.of(Probability.of(45)));

        assertThat(follow.onEntering(won, DEAL))
                .isEqualTo(new ForecastValues(Probability.CERTAIN, ForecastCategory.CLOSED));
        assertThat(follow.onEntering(lost, DEAL))
                .isEqualTo(new ForecastValues(Probability.NONE, ForecastCategory.OMITTED));
    }

    @Test
    public void theRepsOwnValueComesBack_whenALostDealIsReopened() {
        follow.probabilityEdited(DEAL, evaluation, Optional.of(Probability.of(45)));
        follow.onEntering(lost, DEAL);

        assertThat(follow.onEntering(evaluation, DEAL).probability()).isEqualTo(Probability.of(45));
    }

    @Test
    public void aNewItemCarriesWhatWasTyped_elseItsStagesValues() {
        assertThat(follow.onCreation(evaluation, Optional.of(Probability.of(5)), Optional.empty()))
                .isEqualTo(new ForecastValues(Probability.of(5), ForecastCategory.PIPELINE));
        assertThat(follow.onCreation(evaluation, Optional.empty(), Optional.of(ForecastCategory.COMMIT)))
                .isEqualTo(new ForecastValues(Probability.of(30), ForecastCategory.COMMIT));
    }

    private static Stage stage(String key, StageKind kind, int percent, ForecastCategory category) {
        return new Stage(key, 1, "s-" + key, kind, Probability.of(percent), category, Optional.empty(), "");
    }
}
