package io.pipewright.stage;

import static io.pipewright.deal.ForecastCategory.BEST_CASE;
import static io.pipewright.deal.ForecastCategory.CLOSED;
import static io.pipewright.deal.ForecastCategory.COMMIT;
import static io.pipewright.deal.ForecastCategory.OMITTED;
import static io.pipewright.deal.ForecastCategory.PIPELINE;
import static io.pipewright.stage.StageKind.AFTER_SALE;
import static io.pipewright.stage.StageKind.BELOW_DEAL;
import static io.pipewright.stage.StageKind.LOST;
import static io.pipewright.stage.StageKind.OPEN;
import static io.pipewright.stage.StageKind.PARKED;
import static io.pipewright.stage.StageKind.WON;

import io.pipewright.kernel.EnumCode;
import io.pipewright.kernel.Reason;
import java.util.List;
import java.util.Optional;

/**
 * A sales process that is delivered ready to use: {@link #THE_MODEL} (requirements A34 to A39) and {@link #CLASSIC} (A23 to A31).
 * Stage keys, move keys and action ids are stored with every pipeline made from it and never change their meaning.
 */
public enum PipelineTemplate {
    THE_MODEL(
            "the-model",
            new StageList("the-model")
                    .stage("beyond-lead", BELOW_DEAL, 0, OMITTED, 90)
                    .stage("issue-recognised", OPEN, 10, PIPELINE, 30)
                    .stage("evaluation", OPEN, 30, PIPELINE, 45)
                    .stage("final-negotiation", OPEN, 60, BEST_CASE, 30)
                    .stage("approval", OPEN, 85, COMMIT, 21)
                    .ending("won", WON, 100, CLOSED)
                    .ending("lost", LOST, 0, OMITTED)
                    .ending("parked", PARKED, 0, OMITTED)
                    .list(),
            true),

    CLASSIC(
            "classic",
            new StageList("classic")
                    .stage("prospecting", BELOW_DEAL, 0, OMITTED, 60)
                    .stage("qualification", OPEN, 10, PIPELINE, 21)
                    .stage("discovery", OPEN, 25, PIPELINE, 30)
                    .stage("proposal", OPEN, 50, BEST_CASE, 30)
                    .stage("negotiation", OPEN, 75, COMMIT, 21)
                    .ending("won", WON, 100, CLOSED)
                    .ending("lost", LOST, 0, OMITTED)
                    .ending("parked", PARKED, 0, OMITTED)
                    .ending("post-sale", AFTER_SALE, 100, CLOSED)
                    .list(),
            false);

    private final String code;
    private final List<TemplateStage> stages;
    private final List<StageTransition> transitions;

    PipelineTemplate(String code, List<TemplateStage> stages, boolean commodityEntry) {
        this.code = code;
        this.stages = stages;
        this.transitions = new TemplateTransitions(stages, commodityEntry).list();
    }

    public static Optional<PipelineTemplate> ofCode(String code) {
        return List.of(values()).stream()
                .filter(template -> template.code.equals(code))
                .findFirst();
    }

    /** The stored form, for example {@code the-model}. */
    public String code() {
        return code;
    }

    /** Message key of the template's name. */
    public String nameKey() {
        return "pipewright.stage.template." + code + ".name";
    }

    /** Message key of a sentence that says whom the template is for. */
    public String descriptionKey() {
        return "pipewright.stage.template." + code + ".description";
    }

    /** All stages, in order. */
    public List<TemplateStage> stages() {
        return stages;
    }

    public Optional<TemplateStage> stage(String key) {
        return stages.stream().filter(stage -> stage.key().equals(key)).findFirst();
    }

    /** All ways a deal can go, in the order of their action ids. */
    public List<StageTransition> transitions() {
        return transitions;
    }

    /** What a user chooses to make the transition. */
    public Reason nameOf(StageTransition transition) {
        if (transition.kind().leadsBack()) {
            Reason stage = Reason.of(stage(transition.to()).orElseThrow().nameKey());
            return Reason.of("pipewright.stage.move." + EnumCode.of(transition.kind()) + ".name", stage);
        }
        return Reason.of("pipewright.stage.move." + code + "." + transition.key() + ".name");
    }

    /** The ways out of one stage, in the order of their action ids. */
    public List<StageTransition> transitionsFrom(String stageKey) {
        return transitions.stream()
                .filter(transition -> transition.startsAt(stageKey))
                .toList();
    }
}
