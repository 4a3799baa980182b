package io.pipewright.exit;

import io.pipewright.deal.Deal;
import io.pipewright.deal.DealBuilder;
import io.pipewright.exit.condition.Answer;
import io.pipewright.exit.condition.AnswerValue;
import io.pipewright.exit.condition.Condition;
import io.pipewright.exit.condition.Evidence;
import io.pipewright.exit.condition.ExitSources;
import io.pipewright.exit.condition.InMemoryClosePlanState;
import io.pipewright.exit.condition.InMemoryDecisionWindows;
import io.pipewright.exit.condition.InMemoryFieldValues;
import io.pipewright.exit.condition.InMemoryJqlMatches;
import io.pipewright.exit.condition.ScreenValues;
import io.pipewright.exit.criteria.CriterionDraft;
import io.pipewright.exit.criteria.CriterionText;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.exit.criteria.InMemoryCriteria;
import io.pipewright.exit.criteria.NewCriterion;
import io.pipewright.journal.InMemoryJournal;
import io.pipewright.journal.KeepJournal;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.InMemoryDeals;
import io.pipewright.stage.InMemoryPipelines;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import java.util.ArrayList;
import java.util.List;

/** A project with The Model's pipeline and no criteria, all ports in memory, on 10 January 2026 in Seoul. */
public final class ExitWorld {

    public static final long PROJECT = 10000;
    public static final long OTHER_PROJECT = 20000;

    public final InMemoryPipelines pipelines = new InMemoryPipelines();
    public final InMemoryCriteria criteria = new InMemoryCriteria();
    public final InMemoryAnswers answers = new InMemoryAnswers();
    public final InMemoryWaivers waivers = new InMemoryWaivers();
    public final InMemoryFieldValues fields = new InMemoryFieldValues();
    public final InMemoryClosePlanState closePlans = new InMemoryClosePlanState();
    public final InMemoryJqlMatches jql = new InMemoryJqlMatches();
    public final InMemoryDecisionWindows windows = new InMemoryDecisionWindows();
    public final InMemoryDeals deals = new InMemoryDeals(pipelines);
    public Actor actor = Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul");

    final CheckExit checkExit =
            new CheckExit(criteria, answers, waivers, new ExitSources(fields, closePlans, jql, windows));
    public final InMemoryJournal entries = new InMemoryJournal();
    public final List<Reason> told = new ArrayList<>();
    private final KeepJournal journal = new KeepJournal(entries, (who, deal, what) -> told.add(what));
    private final AnswerCriterion answerCriterion = new AnswerCriterion(criteria, answers, journal);
    private final WaiveCriterion waiveCriterion = new WaiveCriterion(criteria, waivers, journal);

    public ExitWorld() {
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, PROJECT));
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.CLASSIC, OTHER_PROJECT));
    }

    /** A deal in the first stage of the project. */
    public DealBuilder aDeal() {
        return DealBuilder.aDeal().inProject(PROJECT).inStatus("10001");
    }

    public Deal visible(DealBuilder builder) {
        Deal deal = builder.build();
        deals.show(deal);
        return deal;
    }

    /** Lets the clock go on. */
    public void moveTo(String instant) {
        actor = Actors.rep(instant, "Asia/Seoul");
    }

    public ExitCheck check(Deal deal) {
        return check(deal, ScreenValues.NONE);
    }

    public ExitCheck check(Deal deal, ScreenValues onScreen) {
        return checkExit.check(actor, found(deal), onScreen);
    }

    public ExitCheck checkStage(Deal deal, String stageKey, ScreenValues onScreen) {
        return checkExit.checkStage(actor, found(deal), stageKey, onScreen);
    }

    public List<ExitCheck> checkPath(Deal deal) {
        DealForUser found = found(deal);
        return checkExit.checkAll(actor, found, found.pipeline().path());
    }

    public Answer answer(String dealKey, long criterionId, AnswerValue value, Evidence evidence) {
        return answer(dealKey, criterionId, value, evidence, SeenAnswer.NOT_SAID);
    }

    public Answer answer(String dealKey, long criterionId, AnswerValue value, Evidence evidence, SeenAnswer seen) {
        return answerCriterion.answer(actor, deals.find(actor, dealKey), criterionId, value, evidence, seen);
    }

    public StageRecord record(Deal deal, String stageKey) {
        return checkExit.record(actor, found(deal), stageKey);
    }

    public Waiver waive(String dealKey, long criterionId, String reason) {
        return waiveCriterion.waive(actor, deals.find(actor, dealKey), criterionId, reason);
    }

    private DealForUser found(Deal deal) {
        return deals.of(deal).orElseThrow();
    }

    public ExitCriterion required(String title, Condition condition) {
        return add(PROJECT, "beyond-lead", true, title, condition);
    }

    public ExitCriterion advisory(String title, Condition condition) {
        return add(PROJECT, "beyond-lead", false, title, condition);
    }

    public ExitCriterion add(long project, String stageKey, boolean required, String title, Condition condition) {
        CriterionDraft draft = new CriterionDraft(stageKey, required, new CriterionText.Written(title, ""), condition);
        int position = criteria.ofPipeline(project).size() + 1;
        return criteria.add(project, List.of(new NewCriterion(position, draft))).get(0);
    }

    public void answered(ExitCriterion criterion, Deal deal, AnswerValue value, Evidence evidence) {
        answers.append(
                new Answer(criterion.id(), deal.id(), value, evidence, new Stamp(new UserKey("rep"), actor.now())));
    }

    /** The result of the one criterion there is. */
    public CriterionResult resultFor(Deal deal) {
        return check(deal).results().get(0);
    }
}
