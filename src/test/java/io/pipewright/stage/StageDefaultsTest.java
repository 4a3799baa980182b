package io.pipewright.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.DealId;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.stage.StageDefaults.Stated;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** Probability and category follow the stage until a rep sets them in an open stage. */
public class StageDefaultsTest {

    private static final DealId DEAL = new DealId(1);
    private final Stage evaluation = stage("evaluation", StageKind.OPEN, 30, ForecastCategory.PIPELINE);
    private final Stage negotiation = stage("negotiation", StageKind.OPEN, 60, ForecastCategory.BEST_CASE);
    /** Every kind of stage in which the stage's values always hold. */
    private final Map<StageKind, Stage> fixed = EnumSet.complementOf(EnumSet.of(StageKind.OPEN)).stream()
            .collect(Collectors.toMap(kind -> kind, StageDefaultsTest::fixedStage));

    private final InMemoryOverrides own = new InMemoryOverrides();
    private final StageDefaults defaults = new StageDefaults(own);

    @Test
    public void aDealTakesTheValuesOfTheStageItEnters() {
        assertThat(defaults.onEntering(negotiation, DEAL)).isEqualTo(values(60, ForecastCategory.BEST_CASE));
    }

    @Test
    public void whatARepSetStays_whenTheDealMovesOn() {
        edit(of(evaluation), stated(evaluation, 45, ForecastCategory.COMMIT));

        assertThat(defaults.onEntering(negotiation, DEAL)).isEqualTo(values(45, ForecastCategory.COMMIT));
    }

    @Test
    public void settingAValueToThatOfTheStage_resetsIt() {
        edit(of(evaluation), stated(evaluation, 45, ForecastCategory.COMMIT));
        edit(stated(evaluation, 45, ForecastCategory.COMMIT), of(evaluation));

        assertThat(own.of(DEAL)).isEqualTo(Overrides.OfDeal.NONE);
        assertThat(defaults.onEntering(negotiation, DEAL)).isEqualTo(values(60, ForecastCategory.BEST_CASE));
    }

    /** Case C04: the two halves of one state are changed together. */
    @Test
    public void clearingAValue_resetsItAndPutsTheStagesIntoTheField() {
        edit(of(evaluation), stated(evaluation, 45, ForecastCategory.COMMIT));

        assertThat(edit(
                        stated(evaluation, 45, ForecastCategory.COMMIT),
                        new Stated(evaluation.statusId(), Optional.empty(), Optional.of(ForecastCategory.COMMIT))))
                .contains(values(30, ForecastCategory.COMMIT));
        assertThat(own.of(DEAL).probability()).isEmpty();
        assertThat(own.of(DEAL).category()).contains(ForecastCategory.COMMIT);

        assertThat(edit(
                        stated(evaluation, 30, ForecastCategory.COMMIT),
                        new Stated(evaluation.statusId(), Optional.of(Probability.of(30)), Optional.empty())))
                .contains(values(30, ForecastCategory.PIPELINE));
        assertThat(own.of(DEAL)).isEqualTo(Overrides.OfDeal.NONE);
    }

    /** Case C04: nothing was cleared just now, and the field is empty all the same, for example after an import. */
    @Test
    public void anEmptyFieldOfAnOpenDealIsFilledWithItsNextChange_withTheRepsOwnValueWhereThereIsOne() {
        own.keepCategory(DEAL, ForecastCategory.COMMIT);
        Stated empty = new Stated(evaluation.statusId(), Optional.empty(), Optional.empty());

        assertThat(edit(empty, empty)).contains(values(30, ForecastCategory.COMMIT));
    }

    @Test
    public void aValueThatChangesWhileTheDealStaysInItsStageIsTheReps_andStaysAsItIs() {
        assertThat(edit(of(evaluation), stated(evaluation, 45, ForecastCategory.PIPELINE)))
                .isEmpty();

        assertThat(own.of(DEAL).probability()).contains(Probability.of(45));
        assertThat(own.of(DEAL).category()).isEmpty();
    }

    /** R2 */
    @Test
    public void anEditThatTheHistoryMissedCountsOnceItIsMended_andOneThatItKnewStaysAsItWasKept() {
        List<StageDefaults.Stated> life = List.of(
                stated(evaluation, 30, ForecastCategory.PIPELINE),
                stated(evaluation, 45, ForecastCategory.PIPELINE),
                stated(negotiation, 45, ForecastCategory.PIPELINE));

        defaults.mended(DEAL, pipeline(), life, at -> at == 2);
        assertThat(own.of(DEAL).probability()).as("the edit was known").isEmpty();

        defaults.mended(DEAL, pipeline(), life, at -> at == 1);
        assertThat(own.of(DEAL).probability()).contains(Probability.of(45));

        List<StageDefaults.Stated> handedBack = List.of(
                stated(evaluation, 30, ForecastCategory.PIPELINE),
                stated(evaluation, 45, ForecastCategory.PIPELINE),
                stated(evaluation, 30, ForecastCategory.PIPELINE));
        defaults.mended(DEAL, pipeline(), handedBack, at -> at == 2);
        assertThat(own.of(DEAL).probability()).isEmpty();
    }

    @Test
    public void aValueThatChangesWithTheStageCameWithTheStage() {
        assertThat(edit(of(evaluation), of(negotiation))).isEmpty();

        assertThat(own.of(DEAL)).isEqualTo(Overrides.OfDeal.NONE);
    }

    @Test
    public void whatIsTypedOnCreationIsTheReps_andWhatTheStageGaveIsNot() {
        defaults.changed(DEAL, pipeline(), Optional.empty(), stated(evaluation, 45, evaluation.defaultCategory()));
        defaults.changed(new DealId(2), pipeline(), Optional.empty(), of(evaluation));

        assertThat(own.of(DEAL).probability()).contains(Probability.of(45));
        assertThat(own.of(new DealId(2))).isEqualTo(Overrides.OfDeal.NONE);
    }

    /** Case C03. */
    @Test
    public void outsideOpenStagesAnEditedValueIsPutBack_andIsNobodysOwn() {
        fixed.forEach((kind, stage) -> {
            assertThat(edit(of(stage), stated(stage, 40, ForecastCategory.PIPELINE)))
                    .as(kind.name())
                    .contains(valuesOf(stage));
            assertThat(edit(of(stage), new Stated(stage.statusId(), Optional.empty(), Optional.empty())))
                    .as(kind.name())
                    .contains(valuesOf(stage));
            assertThat(own.of(DEAL)).as(kind.name()).isEqualTo(Overrides.OfDeal.NONE);
        });
    }

    /** Case C03. */
    @Test
    public void outsideOpenStagesANewItemCarriesTheStagesValues_whateverWasTyped() {
        fixed.forEach((kind, stage) -> {
            assertThat(defaults.onCreation(
                            stage, Optional.of(Probability.of(80)), Optional.of(ForecastCategory.COMMIT)))
                    .as(kind.name())
                    .isEqualTo(valuesOf(stage));
            assertThat(defaults.changed(DEAL, pipeline(), Optional.empty(), stated(stage, 80, ForecastCategory.COMMIT)))
                    .as(kind.name())
                    .contains(valuesOf(stage));
            assertThat(own.of(DEAL)).as(kind.name()).isEqualTo(Overrides.OfDeal.NONE);
        });
    }

    /** Case C03: an import tells of nothing, so that wrong values are met by the next change, whatever it is of. */
    @Test
    public void outsideOpenStagesWrongValuesAreMendedByAnyChange_andRightOnesAreLeftAlone() {
        fixed.forEach((kind, stage) -> {
            Stated wrong = stated(stage, 40, ForecastCategory.PIPELINE);
            assertThat(edit(wrong, wrong)).as(kind.name()).contains(valuesOf(stage));
            assertThat(edit(of(stage), of(stage))).as(kind.name()).isEmpty();
        });
    }

    /** Case C03. */
    @Test
    public void whatWasEditedOnALostDealDoesNotComeBackWhenItIsReopened_andWhatTheRepSetBeforeDoes() {
        Stage lost = fixed.get(StageKind.LOST);
        edit(of(evaluation), stated(evaluation, 45, evaluation.defaultCategory()));
        edit(of(lost), stated(lost, 60, ForecastCategory.COMMIT));
        edit(stated(lost, 60, ForecastCategory.COMMIT), of(lost));

        assertThat(defaults.onEntering(evaluation, DEAL)).isEqualTo(values(45, evaluation.defaultCategory()));
    }

    @Test
    public void outsideOpenStagesADealTakesTheStagesValues_whateverTheRepSet() {
        own.keepProbability(DEAL, Probability.of(45));

        fixed.forEach((kind, stage) -> {
            assertThat(defaults.onEntering(stage, DEAL)).as(kind.name()).isEqualTo(valuesOf(stage));
            assertThat(defaults.own(DEAL, Optional.of(stage))).as(kind.name()).isEqualTo(Overrides.OfDeal.NONE);
        });
        assertThat(defaults.own(DEAL, Optional.of(evaluation)).probability()).contains(Probability.of(45));
    }

    @Test
    public void aStatusThatIsNotMappedToAStageChangesNothing() {
        Stated unmapped = new Stated("99", Optional.of(Probability.of(45)), Optional.of(ForecastCategory.COMMIT));

        assertThat(defaults.changed(DEAL, pipeline(), Optional.empty(), unmapped))
                .isEmpty();
        assertThat(edit(of(evaluation), unmapped)).isEmpty();
        assertThat(own.of(DEAL)).isEqualTo(Overrides.OfDeal.NONE);
    }

    @Test
    public void aNewItemOfAnOpenStageCarriesWhatWasTyped_elseItsStagesValues() {
        assertThat(defaults.onCreation(evaluation, Optional.of(Probability.of(5)), Optional.empty()))
                .isEqualTo(values(5, ForecastCategory.PIPELINE));
        assertThat(defaults.onCreation(evaluation, Optional.empty(), Optional.of(ForecastCategory.COMMIT)))
                .isEqualTo(values(30, ForecastCategory.COMMIT));
    }

    /** The rule that a history is read by is that of the events: replayed from the start it says what they remembered. */
    @Test
    public void whatIsOwnFollowsFromTheVersionsOfADealAlone() {
        Stage lost = fixed.get(StageKind.LOST);
        List<Stated> versions = List.of(
                of(evaluation),
                stated(evaluation, 45, ForecastCategory.COMMIT),
                stated(negotiation, 45, ForecastCategory.COMMIT),
                stated(negotiation, 45, negotiation.defaultCategory()),
                of(lost),
                stated(lost, 60, ForecastCategory.COMMIT),
                of(lost),
                stated(evaluation, 45, evaluation.defaultCategory()));

        Overrides.OfDeal replayed = Overrides.OfDeal.NONE;
        for (int i = 0; i < versions.size(); i++) {
            Optional<Stated> before = i == 0 ? Optional.empty() : Optional.of(versions.get(i - 1));
            replayed = StageDefaults.ownAfter(pipeline(), replayed, before, versions.get(i));
            defaults.changed(DEAL, pipeline(), before, versions.get(i));
        }

        assertThat(replayed).isEqualTo(own.of(DEAL));
        assertThat(replayed).isEqualTo(new Overrides.OfDeal(Optional.of(Probability.of(45)), Optional.empty()));
    }

    private Optional<ForecastValues> edit(Stated before, Stated now) {
        return defaults.changed(DEAL, pipeline(), Optional.of(before), now);
    }

    private Pipeline pipeline() {
        return new Pipeline(
                1,
                "classic",
                Stream.concat(Stream.of(evaluation, negotiation), fixed.values().stream())
                        .toList());
    }

    private static Stated of(Stage stage) {
        return new Stated(
                stage.statusId(), Optional.of(stage.defaultProbability()), Optional.of(stage.defaultCategory()));
    }

    private static Stated stated(Stage stage, int percent, ForecastCategory category) {
        return new Stated(stage.statusId(), Optional.of(Probability.of(percent)), Optional.of(category));
    }

    private static ForecastValues values(int percent, ForecastCategory category) {
        return new ForecastValues(Probability.of(percent), category);
    }

    private static ForecastValues valuesOf(Stage stage) {
        return new ForecastValues(stage.defaultProbability(), stage.defaultCategory());
    }

    private static Stage fixedStage(StageKind kind) {
        return kind.countsAsWon()
                ? stage(kind.name(), kind, 100, ForecastCategory.CLOSED)
                : stage(kind.name(), kind, 0, ForecastCategory.OMITTED);
    }

    private static Stage stage(String key, StageKind kind, int percent, ForecastCategory category) {
        return new Stage(key, 1, "s-" + key, kind, Probability.of(percent), category, Optional.empty(), "");
    }
}
