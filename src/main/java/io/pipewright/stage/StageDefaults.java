package io.pipewright.stage;

import io.pipewright.deal.DealId;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.kernel.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Use case: probability and category follow the stage until a rep sets them. From then on they are the rep's, through every open stage,
 * until they are reset to the stage default; setting the stage's own value or clearing the field resets them too. What is won, lost, parked
 * or below deal always carries its stage's values, whichever way others got into its fields; the rep's own wait until the deal is open
 * again.
 */
public final class StageDefaults {

    private final Overrides own;

    public StageDefaults(Overrides own) {
        this.own = own;
    }

    /** What a deal says of itself at one moment, as far as the stage's defaults are concerned. */
    public record Stated(String statusId, Optional<Probability> probability, Optional<ForecastCategory> category) {

        private boolean isSameAs(Stated other) {
            return probability.equals(other.probability) && category.equals(other.category);
        }

        private boolean isComplete() {
            return probability.isPresent() && category.isPresent();
        }

        private boolean carries(ForecastValues values) {
            return probability.equals(Optional.of(values.probability()))
                    && category.equals(Optional.of(values.category()));
        }
    }

    /** What a deal carries from the moment it enters the stage. */
    public ForecastValues onEntering(Stage stage, DealId deal) {
        return stage.kind() == StageKind.OPEN ? values(stage, own.of(deal)) : values(stage, Overrides.OfDeal.NONE);
    }

    /** What a new item carries: what was typed where its first stage is open, else that stage's values. */
    public ForecastValues onCreation(
            Stage stage, Optional<Probability> typedProbability, Optional<ForecastCategory> typedCategory) {
        return held(stage, Overrides.OfDeal.NONE, typedProbability, typedCategory);
    }

    /**
     * A deal was created or changed: remembers what is the rep's own.
     *
     * @param before what the change met; empty when the deal was created
     * @return what the deal's fields have to carry, where they carry anything else
     */
    public Optional<ForecastValues> changed(DealId deal, Pipeline pipeline, Optional<Stated> before, Stated now) {
        return pipeline.stageOf(now.statusId())
                .map(stage -> held(stage, remembered(deal, pipeline, before, now), now.probability(), now.category()))
                .filter(values -> !now.carries(values));
    }

    /**
     * What is the rep's own once a deal was created or changed, by what was so before. A value that changed while the deal stayed in an
     * open stage was edited by somebody; one that changed with the status came with the stage, and one outside open stages is nobody's.
     *
     * @param before what the change met; empty when the deal was created
     */
    public static Overrides.OfDeal ownAfter(
            Pipeline pipeline, Overrides.OfDeal own, Optional<Stated> before, Stated now) {
        return editedIn(pipeline, before, now)
                .map(stage -> new Overrides.OfDeal(
                        differs(before, now, Stated::probability)
                                ? edited(now.probability(), stage.defaultProbability())
                                : own.probability(),
                        differs(before, now, Stated::category)
                                ? edited(now.category(), stage.defaultCategory())
                                : own.category()))
                .orElse(own);
    }

    /** The stage in which somebody edited whatever differs: an open one that the deal was in already, or was created in. */
    private static Optional<Stage> editedIn(Pipeline pipeline, Optional<Stated> before, Stated now) {
        boolean stayed =
                before.filter(old -> !old.statusId().equals(now.statusId())).isEmpty();
        return pipeline.stageOf(now.statusId()).filter(stage -> stayed && stage.kind() == StageKind.OPEN);
    }

    private static boolean differs(Optional<Stated> before, Stated now, Function<Stated, Optional<?>> value) {
        return before.filter(old -> value.apply(old).equals(value.apply(now))).isEmpty();
    }

    /**
     * A deal's history was mended. The edit that decides what is the rep's own counts now where it was missing before; where it was known,
     * what was kept then stays, whatever the stages have become since.
     *
     * @param life what the deal said of itself, from its creation on
     * @param missed whether what it said at a place of the list was missing
     */
    public void mended(DealId deal, Pipeline pipeline, List<Stated> life, IntPredicate missed) {
        Overrides.OfDeal told = Overrides.OfDeal.NONE;
        boolean probabilityMissed = false;
        boolean categoryMissed = false;
        for (int at = 0; at < life.size(); at++) {
            Optional<Stated> before = at == 0 ? Optional.empty() : Optional.of(life.get(at - 1));
            Stated now = life.get(at);
            if (editedIn(pipeline, before, now).isPresent()) {
                probabilityMissed = differs(before, now, Stated::probability) ? missed.test(at) : probabilityMissed;
                categoryMissed = differs(before, now, Stated::category) ? missed.test(at) : categoryMissed;
            }
            told = ownAfter(pipeline, told, before, now);
        }
        if (probabilityMissed || categoryMissed) {
            Overrides.OfDeal kept = own.of(deal);
            remember(
                    deal,
                    kept,
                    new Overrides.OfDeal(
                            probabilityMissed ? told.probability() : kept.probability(),
                            categoryMissed ? told.category() : kept.category()));
        }
    }

    private static <T> Optional<T> edited(Optional<T> now, T ofStage) {
        return now.filter(value -> !value.equals(ofStage));
    }

    /** Where nothing can come of it the rep's own values are not even read. */
    private Overrides.OfDeal remembered(DealId deal, Pipeline pipeline, Optional<Stated> before, Stated now) {
        boolean untouched = now.isComplete() && before.filter(now::isSameAs).isPresent();
        if (untouched || !isOpen(pipeline, now)) {
            return Overrides.OfDeal.NONE;
        }
        Overrides.OfDeal old = own.of(deal);
        Overrides.OfDeal after = ownAfter(pipeline, old, before, now);
        remember(deal, old, after);
        return after;
    }

    private void remember(DealId deal, Overrides.OfDeal old, Overrides.OfDeal after) {
        remember(
                old.probability(),
                after.probability(),
                value -> own.keepProbability(deal, value),
                () -> own.resetProbability(deal));
        remember(
                old.category(),
                after.category(),
                value -> own.keepCategory(deal, value),
                () -> own.resetCategory(deal));
    }

    private static boolean isOpen(Pipeline pipeline, Stated now) {
        return pipeline.stageOf(now.statusId())
                .filter(stage -> stage.kind() == StageKind.OPEN)
                .isPresent();
    }

    private static <T> void remember(Optional<T> old, Optional<T> now, Consumer<T> keep, Runnable reset) {
        if (!old.equals(now)) {
            now.ifPresentOrElse(keep, reset);
        }
    }

    /** Why a deal in the stage cannot be given this probability, or none. What it carries already is never refused: nobody typed it. */
    public static Optional<Reason> refusal(Stage stage, Optional<Probability> carried, Optional<Probability> typed) {
        return isRefused(stage, carried, typed, stage.defaultProbability())
                ? Optional.of(Reason.of(
                        "pipewright.stage.fixed.probability",
                        stage.defaultProbability().percent()))
                : Optional.empty();
    }

    /** Why a new item of the stage cannot be given this category; empty when it can, or when none is given. */
    public static Optional<Reason> refusal(Stage stage, Optional<ForecastCategory> typed) {
        return isRefused(stage, Optional.empty(), typed, stage.defaultCategory())
                ? Optional.of(Reason.of(
                        "pipewright.stage.fixed.category",
                        Reason.of(stage.defaultCategory().nameKey())))
                : Optional.empty();
    }

    private static <T> boolean isRefused(Stage stage, Optional<T> carried, Optional<T> typed, T ofStage) {
        return stage.kind() != StageKind.OPEN && !typed.equals(carried) && !typed.equals(Optional.of(ofStage));
    }

    /** The probability follows the stage again. */
    public void resetProbability(DealId deal) {
        own.resetProbability(deal);
    }

    /** The category follows the stage again. */
    public void resetCategory(DealId deal) {
        own.resetCategory(deal);
    }

    /** What reps have set by hand for a deal in this stage; nothing where the stage's values always hold. */
    public Overrides.OfDeal own(DealId deal, Optional<Stage> stage) {
        return stage.filter(found -> found.kind() != StageKind.OPEN).isPresent() ? Overrides.OfDeal.NONE : own.of(deal);
    }

    private static ForecastValues held(
            Stage stage, Overrides.OfDeal own, Optional<Probability> probability, Optional<ForecastCategory> category) {
        ForecastValues proposed = values(stage, own);
        return stage.kind() == StageKind.OPEN
                ? new ForecastValues(probability.orElse(proposed.probability()), category.orElse(proposed.category()))
                : proposed;
    }

    private static ForecastValues values(Stage stage, Overrides.OfDeal own) {
        return new ForecastValues(
                own.probability().orElse(stage.defaultProbability()),
                own.category().orElse(stage.defaultCategory()));
    }
}
