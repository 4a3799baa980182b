package io.pipewright.stage;

import io.pipewright.deal.DealId;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Use case: probability and category follow the stage until a rep sets them. From then on they are the rep's, through every open stage,
 * until they are reset to the stage default; setting the stage's own value resets them too. What is won, lost, parked or below deal always
 * carries its stage's values; the rep's own wait until the deal is open again.
 */
public final class StageDefaults {

    private final Overrides own;

    public StageDefaults(Overrides own) {
        this.own = own;
    }

    /** What a deal carries from the moment it enters the stage. */
    public ForecastValues onEntering(Stage stage, DealId deal) {
        if (stage.kind() != StageKind.OPEN) {
            return valuesOf(stage);
        }
        Overrides.OfDeal set = own.of(deal);
        return new ForecastValues(
                set.probability().orElse(stage.defaultProbability()),
                set.category().orElse(stage.defaultCategory()));
    }

    /** What a new item carries: what was typed, else its first stage's values. */
    public ForecastValues onCreation(
            Stage stage, Optional<Probability> typedProbability, Optional<ForecastCategory> typedCategory) {
        return new ForecastValues(
                typedProbability.orElse(stage.defaultProbability()), typedCategory.orElse(stage.defaultCategory()));
    }

    /** What a deal says of itself at one moment, as far as the stage's defaults are concerned. */
    public record Stated(String statusId, Optional<Probability> probability, Optional<ForecastCategory> category) {}

    /** A deal was created with these values: what was typed and is not the stage's is the rep's own. */
    public void created(DealId deal, Pipeline pipeline, Stated now) {
        pipeline.stageOf(now.statusId()).ifPresent(stage -> {
            probabilityEdited(deal, stage, now.probability());
            categoryEdited(deal, stage, now.category());
        });
    }

    /**
     * A deal changed. A value that changed while the deal stayed in its status was
     * edited by somebody; one that changed with the status came with the stage.
     */
    public void changed(DealId deal, Pipeline pipeline, Stated before, Stated now) {
        pipeline.stageOf(now.statusId())
                .filter(stage -> before.statusId().equals(now.statusId()))
                .ifPresent(stage -> edited(deal, stage, before, now));
    }

    private void edited(DealId deal, Stage stage, Stated before, Stated now) {
        if (!before.probability().equals(now.probability())) {
            probabilityEdited(deal, stage, now.probability());
        }
        if (!before.category().equals(now.category())) {
            categoryEdited(deal, stage, now.category());
        }
    }

    /** Somebody edited the probability of a deal in this stage; empty when they cleared it. */
    public void probabilityEdited(DealId deal, Stage stage, Optional<Probability> edited) {
        if (edited.isEmpty() || edited.get().equals(stage.defaultProbability())) {
            own.resetProbability(deal);
        } else {
            own.keepProbability(deal, edited.get());
        }
    }

    /** Somebody edited the category of a deal in this stage; empty when they cleared it. */
    public void categoryEdited(DealId deal, Stage stage, Optional<ForecastCategory> edited) {
        if (edited.isEmpty() || edited.get() == stage.defaultCategory()) {
            own.resetCategory(deal);
        } else {
            own.keepCategory(deal, edited.get());
        }
    }

    /**
     * A deal's history was mended. The edit that decides what is the rep's own counts now where it was missing before; where it was known,
     * what was kept then stays, whatever the stages have become since.
     *
     * @param life what the deal said of itself, from its creation on
     * @param missed whether what it said at a place of the list was missing
     */
    public void mended(DealId deal, Pipeline pipeline, List<Stated> life, IntPredicate missed) {
        ToldOverrides told = new ToldOverrides();
        StageDefaults rule = new StageDefaults(told);
        for (int at = 0; at < life.size(); at++) {
            told.tell(missed.test(at));
            if (at == 0) {
                rule.created(deal, pipeline, life.get(at));
            } else {
                rule.changed(deal, pipeline, life.get(at - 1), life.get(at));
            }
        }
        told.handOver(own, deal);
    }

    /** What reps have set by hand for this deal. */
    public Overrides.OfDeal own(DealId deal) {
        return own.of(deal);
    }

    private static ForecastValues valuesOf(Stage stage) {
        return new ForecastValues(stage.defaultProbability(), stage.defaultCategory());
    }
}
