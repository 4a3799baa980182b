package io.pipewright.exit;

import io.pipewright.deal.Deal;
import io.pipewright.deal.Reason;
import io.pipewright.deal.Today;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Pipelines;
import io.pipewright.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Use case: how does a deal stand against exit criteria? The one engine for transitions, panels and REST. It asks each of its ports at most
 * once a review, however many criteria there are. It checks no permission: whoever holds a {@link Deal} may know.
 */
public final class ReviewExit {

    private final Pipelines pipelines;
    private final Criteria criteria;
    private final Answers answers;
    private final Waivers waivers;
    private final ExitSources sources;
    private final Today today;

    public ReviewExit(
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

    /** Reviews the stage that the deal stands in, by what is stored. */
    public ExitReview review(Deal deal) {
        return review(deal, ScreenValues.NONE);
    }

    /** As {@link #review(Deal)}, with the custom fields as typed on the screen; typed amount, close date and so on stand in the deal. */
    public ExitReview review(Deal deal, ScreenValues onScreen) {
        return review(
                deal,
                onScreen,
                pipeline -> pipeline.stageOf(deal.statusId()),
                Reason.of("pipewright.exit.review.no-stage"));
    }

    /** Reviews another stage of the deal's pipeline, for a move that asks for the criteria of that one. */
    public ExitReview reviewStage(Deal deal, String stageKey, ScreenValues onScreen) {
        return review(
                deal,
                onScreen,
                pipeline -> pipeline.stage(stageKey),
                Reason.of("pipewright.exit.review.stage-gone", stageKey));
    }

    /** Reviews every stage on the way to an order, in order, for who looks ahead; empty when the project has no pipeline. */
    public List<ExitReview> reviewPath(Deal deal) {
        return pipelines
                .ofProject(deal.projectId())
                .map(pipeline -> reviewed(deal, ScreenValues.NONE, pipeline, pipeline.path()))
                .orElse(List.of());
    }

    private ExitReview review(
            Deal deal, ScreenValues onScreen, Function<Pipeline, Optional<Stage>> which, Reason noStage) {
        Optional<Pipeline> pipeline = pipelines.ofProject(deal.projectId());
        if (pipeline.isEmpty()) {
            return ExitReview.impossible(Reason.of("pipewright.exit.review.no-pipeline"));
        }
        return which.apply(pipeline.get())
                .map(stage ->
                        reviewed(deal, onScreen, pipeline.get(), List.of(stage)).get(0))
                .orElseGet(() -> ExitReview.impossible(noStage));
    }

    private List<ExitReview> reviewed(Deal deal, ScreenValues onScreen, Pipeline pipeline, List<Stage> stages) {
        PipelineCriteria existing = new PipelineCriteria(criteria.ofPipeline(deal.projectId()));
        List<ExitCriterion> asked = stages.stream()
                .flatMap(stage -> existing.inUseOf(stage.key()).stream())
                .toList();
        List<Condition> conditions =
                asked.stream().map(ExitCriterion::condition).toList();
        DealFacts facts = new DealFacts(deal, pipeline.stageOf(deal.statusId()), onScreen, conditions, sources, today);
        List<CriterionResult> results = results(deal, asked, facts);
        return stages.stream().map(stage -> reviewOf(stage, results)).toList();
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
                    Finding finding = criterion.condition().judge(new Facts(facts, criterion, answer));
                    return CriterionResult.of(
                            criterion, finding, answer, Optional.ofNullable(waived.get(criterion.id())));
                })
                .toList();
    }

    private static ExitReview reviewOf(Stage stage, List<CriterionResult> results) {
        List<CriterionResult> own = results.stream()
                .filter(result -> result.criterion().stageKey().equals(stage.key()))
                .toList();
        return new ExitReview(Optional.of(stage), Optional.empty(), own);
    }
}
