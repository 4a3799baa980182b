package io.pipewright.jira.wiring;

import io.pipewright.closeplan.EditClosePlan;
import io.pipewright.closeplan.InMemoryClosePlans;
import io.pipewright.closeplan.InMemoryOwners;
import io.pipewright.closeplan.InMemoryPlanSettings;
import io.pipewright.closeplan.PlanCheck;
import io.pipewright.closeplan.PlanDesk;
import io.pipewright.deal.Deal;
import io.pipewright.exit.AnswerCriterion;
import io.pipewright.exit.CheckExit;
import io.pipewright.exit.InMemoryAnswers;
import io.pipewright.exit.InMemoryWaivers;
import io.pipewright.exit.StageLeft;
import io.pipewright.exit.ViewEnd;
import io.pipewright.exit.ViewStage;
import io.pipewright.exit.WaiveCriterion;
import io.pipewright.exit.condition.ExitSources;
import io.pipewright.exit.condition.InMemoryClosePlanState;
import io.pipewright.exit.condition.InMemoryDecisionWindows;
import io.pipewright.exit.condition.InMemoryFieldValues;
import io.pipewright.exit.condition.InMemoryJqlMatches;
import io.pipewright.exit.criteria.InMemoryCriteria;
import io.pipewright.history.DealState;
import io.pipewright.history.DealVersion;
import io.pipewright.history.InMemoryDealVersions;
import io.pipewright.history.StatusSince;
import io.pipewright.journal.InMemoryJournal;
import io.pipewright.journal.KeepJournal;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.stage.InMemoryDeals;
import io.pipewright.stage.InMemoryOverrides;
import io.pipewright.stage.InMemoryPipelines;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import io.pipewright.stage.StageDefaults;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All use cases over ports in memory, with one pipeline made from The Model; it is 10 January 2026 in Seoul. Without a forecast. */
public final class FeaturesInMemory {

    public static final long PROJECT = 10000;

    public final InMemoryPipelines pipelines = new InMemoryPipelines();
    public final InMemoryCriteria criteria = new InMemoryCriteria();
    public final InMemoryAnswers answers = new InMemoryAnswers();
    public final InMemoryWaivers waivers = new InMemoryWaivers();
    public final InMemoryClosePlans plans = new InMemoryClosePlans();
    public final InMemoryDeals deals = new InMemoryDeals(pipelines);
    public final InMemoryDealVersions versions = new InMemoryDealVersions();
    public final Actor actor = Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul");
    public final InMemoryOverrides own = new InMemoryOverrides();

    public final ExitSources sources = new ExitSources(
            new InMemoryFieldValues(),
            new InMemoryClosePlanState(),
            new InMemoryJqlMatches(),
            new InMemoryDecisionWindows());
    public final CheckExit checkExit = new CheckExit(criteria, answers, waivers, sources);
    public final InMemoryJournal entries = new InMemoryJournal();
    public final KeepJournal journal = new KeepJournal(entries, (who, deal, what) -> {});
    public final AnswerCriterion answerCriterion = new AnswerCriterion(criteria, answers, journal);
    public final WaiveCriterion waiveCriterion = new WaiveCriterion(criteria, waivers, journal);
    public final StageDefaults stageDefaults = new StageDefaults(own);
    public final InMemoryClosePlanState planStates = new InMemoryClosePlanState();
    public final ViewEnd viewEnd = new ViewEnd((ways, who, deal) -> ways, new StageLeft(versions), planStates);
    public final ViewStage viewStage = new ViewStage(checkExit, stageDefaults, new StatusSince(versions), viewEnd);
    public final InMemoryOwners owners = InMemoryOwners.everybody();
    public final InMemoryPlanSettings planSettings = new InMemoryPlanSettings();
    public final PlanDesk planDesk = new PlanDesk(plans, owners, PlanCheck.standard(), planSettings, journal);
    public final EditClosePlan editClosePlan = new EditClosePlan(planDesk);

    public FeaturesInMemory() {
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, PROJECT));
    }

    /** The history knows since when the deal has been in its status. */
    public void inStatusSince(Deal deal, String instant) {
        DealState state = new DealState(
                deal.projectId(),
                deal.statusId(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        versions.append(
                List.of(DealVersion.unstored(deal.id().value(), state, Instant.parse(instant), DealVersion.CREATION)));
    }
}
