package io.pipewright.jira.wiring;

import io.pipewright.closeplan.ClosePlans;
import io.pipewright.closeplan.EditClosePlan;
import io.pipewright.closeplan.Owners;
import io.pipewright.closeplan.PlanCheck;
import io.pipewright.deal.DealAccess;
import io.pipewright.deal.VisibleDeals;
import io.pipewright.exit.AnswerCriterion;
import io.pipewright.exit.Answers;
import io.pipewright.exit.CheckExit;
import io.pipewright.exit.WaiveCriterion;
import io.pipewright.exit.Waivers;
import io.pipewright.exit.condition.ClosePlanState;
import io.pipewright.exit.condition.DecisionWindows;
import io.pipewright.exit.condition.ExitSources;
import io.pipewright.exit.condition.FieldValues;
import io.pipewright.exit.condition.JqlMatches;
import io.pipewright.exit.criteria.Criteria;
import io.pipewright.exit.criteria.DeliverCriteria;
import io.pipewright.exit.criteria.EditCriteria;
import io.pipewright.forecast.DrillDown;
import io.pipewright.forecast.RollUpForecast;
import io.pipewright.history.DealVersions;
import io.pipewright.history.RecordChange;
import io.pipewright.history.columns.DealHistory;
import io.pipewright.kernel.Today;
import io.pipewright.money.RateTables;
import io.pipewright.stage.EditStage;
import io.pipewright.stage.Overrides;
import io.pipewright.stage.PipelineAccess;
import io.pipewright.stage.Pipelines;
import io.pipewright.stage.StageDefaults;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All use cases, each made once from its ports. Adapters take this bean and ask one of them. */
@Named
public class Features {

    private final CheckExit checkExit;
    private final AnswerCriterion answerCriterion;
    private final WaiveCriterion waiveCriterion;
    private final EditCriteria editCriteria;
    private final DeliverCriteria deliverCriteria;
    private final EditStage editStage;
    private final StageDefaults stageDefaults;
    private final EditClosePlan editClosePlan;
    private final RecordChange recordChange;
    private final RollUpForecast rollUpForecast;
    private final DrillDown drillDown;

    /** The ports around exit criteria, gathered so that the constructor below stays readable. */
    @Named
    static class ExitPorts {

        private final Criteria criteria;
        private final Answers answers;
        private final Waivers waivers;
        private final ExitSources sources;
        private final FieldValues fields;
        private final JqlMatches jql;

        @Inject
        ExitPorts(
                Criteria criteria,
                Answers answers,
                Waivers waivers,
                FieldValues fields,
                ClosePlanState closePlans,
                JqlMatches jql,
                DecisionWindows decisionWindows) {
            this.criteria = criteria;
            this.answers = answers;
            this.waivers = waivers;
            this.fields = fields;
            this.jql = jql;
            this.sources = new ExitSources(fields, closePlans, jql, decisionWindows);
        }
    }

    /** The ports around the forecast. */
    @Named
    static class ForecastPorts {

        private final VisibleDeals visibleDeals;
        private final RateTables rates;
        private final DealHistory history;
        private final DealVersions versions;

        @Inject
        ForecastPorts(VisibleDeals visibleDeals, RateTables rates, DealHistory history, DealVersions versions) {
            this.visibleDeals = visibleDeals;
            this.rates = rates;
            this.history = history;
            this.versions = versions;
        }
    }

    @Inject
    Features(
            DealAccess access,
            PipelineAccess pipelineAccess,
            Pipelines pipelines,
            Overrides overrides,
            ClosePlans plans,
            Owners owners,
            Today today,
            ExitPorts exit,
            ForecastPorts forecast) {
        this.checkExit = new CheckExit(pipelines, exit.criteria, exit.answers, exit.waivers, exit.sources, today);
        this.answerCriterion = new AnswerCriterion(access, exit.criteria, exit.answers, today);
        this.waiveCriterion = new WaiveCriterion(access, exit.criteria, exit.waivers, today);
        this.editCriteria = new EditCriteria(pipelineAccess, pipelines, exit.criteria, exit.fields, exit.jql);
        this.deliverCriteria = new DeliverCriteria(exit.criteria);
        this.editStage = new EditStage(pipelineAccess, pipelines);
        this.stageDefaults = new StageDefaults(overrides);
        this.editClosePlan = new EditClosePlan(plans, access, today, owners, PlanCheck.standard());
        this.recordChange = new RecordChange(forecast.versions);
        this.rollUpForecast = new RollUpForecast(forecast.visibleDeals, pipelines, forecast.rates, forecast.history);
        this.drillDown = new DrillDown(forecast.visibleDeals, pipelines, forecast.rates, forecast.history);
    }

    public CheckExit checkExit() {
        return checkExit;
    }

    public AnswerCriterion answerCriterion() {
        return answerCriterion;
    }

    public WaiveCriterion waiveCriterion() {
        return waiveCriterion;
    }

    public EditCriteria editCriteria() {
        return editCriteria;
    }

    public DeliverCriteria deliverCriteria() {
        return deliverCriteria;
    }

    public EditStage editStage() {
        return editStage;
    }

    public StageDefaults stageDefaults() {
        return stageDefaults;
    }

    public EditClosePlan editClosePlan() {
        return editClosePlan;
    }

    public RecordChange recordChange() {
        return recordChange;
    }

    public RollUpForecast rollUpForecast() {
        return rollUpForecast;
    }

    public DrillDown drillDown() {
        return drillDown;
    }
}
