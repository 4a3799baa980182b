package io.pipewright.stage;

import io.pipewright.deal.ForecastCategory;
import io.pipewright.kernel.Actor;
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
     * Stores the settings; deals take them when they enter the stage next.
     *
     * @throws NotPermitted for who does not administer the project
     * @throws InvalidValue naming {@code stage}, {@code probability} or {@code category}
     */
    public Stage change(Actor actor, long projectId, String stageKey, StageSettings settings) {
        if (!access.mayAdminister(actor, projectId)) {
            throw new NotPermitted(Reason.of("pipewright.stage.edit.not-permitted"));
        }
        Pipeline pipeline = pipelines.ofProject(projectId).orElseThrow(EditStage::unknown);
        Stage old = pipeline.stage(stageKey).orElseThrow(EditStage::unknown);
        check(old, settings);
        Stage changed = new Stage(
                old.key(),
                old.position(),
                old.statusId(),
                old.kind(),
                settings.probability(),
                settings.category(),
                settings.rotDays(),
                settings.guidance());
        pipelines.save(new Pipeline(
                projectId,
                pipeline.template(),
                pipeline.stages().stream()
                        .map(stage -> stage.key().equals(stageKey) ? changed : stage)
                        .toList()));
        return changed;
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
