package io.pipewright.exit;

import io.pipewright.deal.Deal;
import io.pipewright.exit.condition.Answer;
import io.pipewright.exit.condition.Condition;
import io.pipewright.exit.condition.DealFacts;
import io.pipewright.exit.condition.ExitSources;
import io.pipewright.exit.condition.Facts;
import io.pipewright.exit.condition.Finding;
import io.pipewright.exit.condition.ScreenValues;
import io.pipewright.exit.criteria.Criteria;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.exit.criteria.PipelineCriteria;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Today;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Pipelines;
import io.pipewright.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Use case: how does a deal stand against exit criteria? The one engine for transitions, panels and REST. It asks each of its ports at most
 * once per check, however many criteria there are. It checks no permission: whoever holds a {@link Deal} may know.
 */
public final class CheckExit {

    private final Pipelines pipelines;
    private final Criteria criteria;
    private final Answers answers;
    private final Waivers waivers;
    private final ExitSources sources;
    private final Today today;

    public CheckExit(
            Pipelines pipelines,
            Criteria criteria,
            Answers answers,
            Waivers waivers,
            ExitSources sources,
            Today today) {
        this.pipelines = pipelines;
        this.criteria = criteria;
        this.answers = answers;
        this.waivers = waivers;
        this.sources = sources;
        this.today = today;
    }

    /** Checks the stage that the deal stands in, by what is stored. */
    public ExitCheck check(Deal deal) {
        return check(deal, ScreenValues.NONE);
    }

    /** As {@link #check(Deal)}, with the custom fields as typed on the screen; typed amount, close date and so on stand in the deal. */
    public ExitCheck check(Deal deal, ScreenValues onScreen) {
        return check(
                deal,
                onScreen,
                pipeline -> pipeline.stageOf(deal.statusId()),
                Reason.of("pipewright.exit.review.no-stage"));
    }

    /** Checks another stage of the deal's pipeline, for a transition that asks for the criteria of that one. */
    public ExitCheck checkStage(Deal deal, String stageKey, ScreenValues onScreen) {
        return check(
                deal,
                onScreen,
                pipeline -> pipeline.stage(stageKey),
                Reason.of("pipewright.exit.review.stage-gone", stageKey));
    }

    /** Checks every stage on the way to an order, in order, for who looks ahead; empty when the project has no pipeline. */
    public List<ExitCheck> checkPath(Deal deal) {
        return pipelines
                .ofProject(deal.projectId())
                .map(pipeline -> checked(deal, ScreenValues.NONE, pipeline, pipeline.path()))
                .orElse(List.of());
    }

    private ExitCheck check(
            Deal deal, ScreenValues onScreen, Function<Pipeline, Optional<Stage>> which, Reason noStage) {
        Optional<Pipeline> pipeline = pipelines.ofProject(deal.projectId());
        if (pipeline.isEmpty()) {
            return ExitCheck.impossible(Reason.of("pipewright.exit.review.no-pipeline"));
        }
        return which.apply(pipeline.get())
                .map(stage ->
                        checked(deal, onScreen, pipeline.get(), List.of(stage)).get(0))
                .orElseGet(() -> ExitCheck.impossible(noStage));
    }

    private List<ExitCheck> checked(Deal deal, ScreenValues onScreen, Pipeline pipeline, List<Stage> stages) {
        PipelineCriteria existing = new PipelineCriteria(criteria.ofPipeline(deal.projectId()));
        List<ExitCriterion> asked = stages.stream()
                .flatMap(stage -> existing.inUseOf(stage.key()).stream())
                .toList();
        List<Condition> conditions =
                asked.stream().map(ExitCriterion::condition).toList();
        DealFacts facts = new DealFacts(deal, pipeline.stageOf(deal.statusId()), onScreen, conditions, sources, today);
        List<CriterionResult> results = results(deal, asked, facts);
        return stages.stream().map(stage -> checkOf(stage, results)).toList();
    }

    private List<CriterionResult> results(Deal deal, List<ExitCriterion> asked, DealFacts facts) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<Long, Answer> answered = answers.latestOf(deal.id());
        Map<Long, Waiver> waived = waivers.ofDeal(deal.id());
        return asked.stream()
                .map(criterion -> {
                    Optional<Answer> answer = Optional.ofNullable(answered.get(criterion.id()));
                    Finding finding = criterion
                            .condition()
                            .judge(new Facts(facts, criterion.text().title(), answer));
                    return CriterionResult.of(
                            criterion, finding, answer, Optional.ofNullable(waived.get(criterion.id())));
                })
                .toList();
    }

    private static ExitCheck checkOf(Stage stage, List<CriterionResult> results) {
        List<CriterionResult> own = results.stream()
                .filter(result -> result.criterion().stageKey().equals(stage.key()))
                .toList();
        return new ExitCheck(Optional.of(stage), Optional.empty(), own);
    }
}
