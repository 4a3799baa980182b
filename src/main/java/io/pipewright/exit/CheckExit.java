package io.pipewright.exit;

import io.pipewright.deal.Deal;
import io.pipewright.deal.DealId;
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
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.NotFound;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Use case: how does a deal stand against exit criteria? The one engine for transitions, panels and REST. It asks each of its ports at most
 * once per check, however many criteria there are. It checks no permission: whoever holds a
 * {@link DealForUser} may know.
 */
public final class CheckExit {

    private final Criteria criteria;
    private final Answers answers;
    private final Waivers waivers;
    private final ExitSources sources;

    public CheckExit(Criteria criteria, Answers answers, Waivers waivers, ExitSources sources) {
        this.criteria = criteria;
        this.answers = answers;
        this.waivers = waivers;
        this.sources = sources;
    }

    /** Checks the stage that the deal stands in, by what is stored. */
    public ExitCheck check(Actor actor, DealForUser deal) {
        return check(actor, deal, ScreenValues.NONE);
    }

    /**
     * As {@link #check(Actor, DealForUser)}, with custom fields as typed
     * on the screen; typed amount, close date and so on stand in the deal.
     */
    public ExitCheck check(Actor actor, DealForUser deal, ScreenValues onScreen) {
        return check(actor, deal, onScreen, deal.stage(), Reason.of("pipewright.exit.review.no-stage"));
    }

    /** Checks another stage of the deal's pipeline, for a transition that asks for the criteria of that one. */
    public ExitCheck checkStage(Actor actor, DealForUser deal, String stageKey, ScreenValues onScreen) {
        Optional<Stage> stage = deal.pipeline().stage(stageKey);
        return check(actor, deal, onScreen, stage, Reason.of("pipewright.exit.review.stage-gone", stageKey));
    }

    /** Checks the given stages of the deal's pipeline, in their order, with one look at the deal. */
    public List<ExitCheck> checkAll(Actor actor, DealForUser deal, List<Stage> stages) {
        return checked(actor, deal, ScreenValues.NONE, stages);
    }

    private ExitCheck check(
            Actor actor, DealForUser deal, ScreenValues onScreen, Optional<Stage> stage, Reason noStage) {
        return stage.map(found -> checked(actor, deal, onScreen, List.of(found)).get(0))
                .orElseGet(() -> ExitCheck.impossible(noStage));
    }

    private List<ExitCheck> checked(Actor actor, DealForUser deal, ScreenValues onScreen, List<Stage> stages) {
        PipelineCriteria existing =
                new PipelineCriteria(criteria.ofPipeline(deal.pipeline().projectId()));
        List<ExitCriterion> asked = stages.stream()
                .flatMap(stage -> existing.inUseOf(stage.key()).stream())
                .toList();
        List<Condition> conditions =
                asked.stream().map(ExitCriterion::condition).toList();
        DealFacts facts = new DealFacts(actor, deal, onScreen, conditions, sources);
        List<CriterionResult> results = results(deal.deal(), asked, facts);
        return stages.stream().map(stage -> checkOf(stage, results)).toList();
    }

    /**
     * All that is known about a stage of the deal's pipeline, whether the deal is there, has passed it or has ended: its criteria, those
     * no longer in use that were answered or waived included, each with every answer given to it.
     *
     * @throws NotFound when the pipeline has no such stage
     */
    public StageRecord record(Actor actor, DealForUser deal, String stageKey) {
        Stage stage = deal.pipeline()
                .stage(stageKey)
                .orElseThrow(() -> new NotFound(Reason.of("pipewright.exit.review.stage-gone", stageKey)));
        List<ExitCriterion> all =
                new PipelineCriteria(criteria.ofPipeline(deal.pipeline().projectId())).allOf(stageKey);
        DealId id = deal.deal().id();
        Map<Long, List<Answer>> given = answers
                .historyOf(id, all.stream().map(ExitCriterion::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Answer::criterionId));
        Map<Long, Waiver> waived = waivers.ofDeal(id);
        List<ExitCriterion> shown = all.stream()
                .filter(one -> !one.retired() || given.containsKey(one.id()) || waived.containsKey(one.id()))
                .toList();
        List<Condition> conditions =
                shown.stream().map(ExitCriterion::condition).toList();
        DealFacts facts = new DealFacts(actor, deal, ScreenValues.NONE, conditions, sources);
        return new StageRecord(
                deal,
                stage,
                shown.stream()
                        .map(one -> known(one, given.getOrDefault(one.id(), List.of()), waived, facts))
                        .toList());
    }

    private static StageRecord.Known known(
            ExitCriterion criterion, List<Answer> given, Map<Long, Waiver> waived, DealFacts facts) {
        return new StageRecord.Known(result(criterion, given.stream().findFirst(), waived, facts), given);
    }

    private List<CriterionResult> results(Deal deal, List<ExitCriterion> asked, DealFacts facts) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<Long, Answer> answered = answers.latestOf(deal.id());
        Map<Long, Waiver> waived = waivers.ofDeal(deal.id());
        return asked.stream()
                .map(criterion -> result(criterion, Optional.ofNullable(answered.get(criterion.id())), waived, facts))
                .toList();
    }

    private static CriterionResult result(
            ExitCriterion criterion, Optional<Answer> answer, Map<Long, Waiver> waived, DealFacts facts) {
        Finding finding =
                criterion.condition().judge(new Facts(facts, criterion.text().title(), answer));
        return CriterionResult.of(criterion, finding, answer, Optional.ofNullable(waived.get(criterion.id())));
    }

    private static ExitCheck checkOf(Stage stage, List<CriterionResult> results) {
        List<CriterionResult> own = results.stream()
                .filter(result -> result.criterion().stageKey().equals(stage.key()))
                .toList();
        return new ExitCheck(Optional.of(stage), Optional.empty(), own);
    }
}
