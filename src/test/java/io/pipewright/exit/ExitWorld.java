package io.pipewright.exit;

import io.pipewright.deal.Deal;
import io.pipewright.deal.DealBuilder;
import io.pipewright.deal.FixedToday;
import io.pipewright.deal.InMemoryDealAccess;
import io.pipewright.deal.UserKey;
import io.pipewright.stage.InMemoryPipelines;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import java.util.List;

/** A project with The Model's pipeline and no criteria, all ports in memory, on 10 January 2026 in Seoul. */
final class ExitWorld {

    static final long PROJECT = 10000;
    static final long OTHER_PROJECT = 20000;

    final InMemoryPipelines pipelines = new InMemoryPipelines();
    final InMemoryCriteria criteria = new InMemoryCriteria();
    final InMemoryAnswers answers = new InMemoryAnswers();
    final InMemoryWaivers waivers = new InMemoryWaivers();
    final InMemoryFieldValues fields = new InMemoryFieldValues();
    final InMemoryClosePlanState closePlans = new InMemoryClosePlanState();
    final InMemoryJqlMatches jql = new InMemoryJqlMatches();
    final InMemoryDecisionWindows windows = new InMemoryDecisionWindows();
    final InMemoryDealAccess access = new InMemoryDealAccess();
    final FixedToday today = new FixedToday("2026-01-10T03:00:00Z", "Asia/Seoul");

    final ReviewExit reviewExit = new ReviewExit(
            pipelines, criteria, answers, waivers, new ExitSources(fields, closePlans, jql, windows), today);
    final AnswerCriterion answerCriterion = new AnswerCriterion(access, criteria, answers, today);
    final WaiveCriterion waiveCriterion = new WaiveCriterion(access, criteria, waivers, today);

    ExitWorld() {
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, PROJECT));
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.CLASSIC, OTHER_PROJECT));
    }

    /** A deal in the first stage of the project. */
    DealBuilder aDeal() {
        return DealBuilder.aDeal().inProject(PROJECT).inStatus("10001");
    }

    Deal visible(DealBuilder builder) {
        Deal deal = builder.build();
        access.show(deal);
        return deal;
    }

    ExitCriterion required(String title, Condition condition) {
        return add(PROJECT, "beyond-lead", true, title, condition);
    }

    ExitCriterion advisory(String title, Condition condition) {
        return add(PROJECT, "beyond-lead", false, title, condition);
    }

    ExitCriterion add(long project, String stageKey, boolean required, String title, Condition condition) {
        CriterionDraft draft = new CriterionDraft(stageKey, required, new CriterionText.Written(title, ""), condition);
        int position = criteria.ofPipeline(project).size() + 1;
        return criteria.add(project, List.of(new NewCriterion(position, draft))).get(0);
    }

    void answered(ExitCriterion criterion, Deal deal, AnswerValue value, Evidence evidence) {
        answers.append(new Answer(criterion.id(), deal.id(), value, evidence, new UserKey("rep"), today.instant()));
    }

    /** The result of the one criterion there is. */
    CriterionResult resultFor(Deal deal) {
        return reviewExit.review(deal).results().get(0);
    }
}
