package io.pipewright.stage;

import io.pipewright.deal.ForecastCategory;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;

/**
 * Use case: an administrator changes what a stage brings to its deals. What a stage means stays: its key, its status and its kind, and with
 * the kind of an ending its probability and category, for an order is certain (definitions D2).
 */
public final class EditStage {

    private final PipelineAccess access;
    private final Pipelines pipelines;

    public EditStage(PipelineAccess access, Pipelines pipelines) {
        this.access = access;
        this.pipelines = pipelines;
    }

    /**
     * Stores the settings; deals take them when they enter the stage next. What is so already stays, whoever made it so.
     *
     * @throws NotPermitted for who does not administer the project
     * @throws Conflict when the stage is no longer in the revision seen; nothing was stored
     * @throws InvalidValue naming {@code stage}, {@code probability} or {@code category}
     */
    public Stage change(Actor actor, long projectId, String stageKey, long revisionSeen, StageSettings settings) {
        if (!access.mayAdminister(actor, projectId)) {
            throw new NotPermitted(Reason.of("pipewright.stage.edit.not-permitted"));
        }
        return pipelines
                .change(projectId, stageKey, old -> changed(actor, old, revisionSeen, settings))
                .orElseThrow(EditStage::unknown);
    }

    private static Stage changed(Actor actor, Stage old, long revisionSeen, StageSettings settings) {
        check(old, settings);
        Stage next = old.bringing(settings);
        if (next.equals(old)) {
            return old;
        }
        old.revision()
                .requireSeen(
                        revisionSeen, last -> Reason.of("pipewright.stage.conflict.changed", last.by(), last.at()));
        return next.changedBy(actor.stamp());
    }

    private static InvalidValue unknown() {
        return new InvalidValue("stage", Reason.of("pipewright.stage.edit.unknown"));
    }

    private static void check(Stage stage, StageSettings settings) {
        boolean onTheWay = stage.kind().isOnTheWay();
        if (onTheWay && settings.category() == ForecastCategory.CLOSED) {
            throw new InvalidValue("category", Reason.of("pipewright.stage.edit.category-closed"));
        }
        if (!onTheWay && !settings.probability().equals(stage.defaultProbability())) {
            throw new InvalidValue("probability", Reason.of("pipewright.stage.edit.ending-fixed"));
        }
        if (!onTheWay && settings.category() != stage.defaultCategory()) {
            throw new InvalidValue("category", Reason.of("pipewright.stage.edit.ending-fixed"));
        }
    }
}
