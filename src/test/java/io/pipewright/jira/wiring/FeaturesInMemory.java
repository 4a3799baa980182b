package io.pipewright.jira.wiring;

import io.pipewright.closeplan.EditClosePlan;
import io.pipewright.closeplan.InMemoryClosePlans;
import io.pipewright.closeplan.PlanCheck;
import io.pipewright.deal.InMemoryDealAccess;
import io.pipewright.exit.AnswerCriterion;
import io.pipewright.exit.CheckExit;
import io.pipewright.exit.InMemoryAnswers;
import io.pipewright.exit.InMemoryWaivers;
import io.pipewright.exit.WaiveCriterion;
import io.pipewright.exit.condition.ExitSources;
import io.pipewright.exit.condition.InMemoryClosePlanState;
import io.pipewright.exit.condition.InMemoryDecisionWindows;
import io.pipewright.exit.condition.InMemoryFieldValues;
import io.pipewright.exit.condition.InMemoryJqlMatches;
import io.pipewright.exit.criteria.InMemoryCriteria;
import io.pipewright.kernel.FixedToday;
import io.pipewright.stage.InMemoryOverrides;
import io.pipewright.stage.InMemoryPipelines;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import io.pipewright.stage.StageDefaults;

/** All use cases over ports in memory, with one pipeline made from The Model; it is 10 January 2026 in Seoul. Without a forecast. */
public final class FeaturesInMemory {

    public static final long PROJECT = 10000;

    public final InMemoryDealAccess access = new InMemoryDealAccess();
    public final InMemoryPipelines pipelines = new InMemoryPipelines();
    public final InMemoryCriteria criteria = new InMemoryCriteria();
    public final InMemoryAnswers answers = new InMemoryAnswers();
    public final InMemoryWaivers waivers = new InMemoryWaivers();
    public final InMemoryClosePlans plans = new InMemoryClosePlans();
    public final FixedToday today = new FixedToday("2026-01-10T03:00:00Z", "Asia/Seoul");
    public final InMemoryOverrides own = new InMemoryOverrides();

    public final ExitSources sources = new ExitSources(
            new InMemoryFieldValues(),
            new InMemoryClosePlanState(),
            new InMemoryJqlMatches(),
            new InMemoryDecisionWindows());
    public final CheckExit checkExit = new CheckExit(pipelines, criteria, answers, waivers, sources, today);
    public final AnswerCriterion answerCriterion = new AnswerCriterion(access, criteria, answers, today);
    public final WaiveCriterion waiveCriterion = new WaiveCriterion(access, criteria, waivers, today);
    public final StageDefaults stageDefaults = new StageDefaults(own);
    public final EditClosePlan editClosePlan =
            new EditClosePlan(plans, access, today, users -> users, PlanCheck.standard());

    public FeaturesInMemory() {
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, PROJECT));
    }
}
