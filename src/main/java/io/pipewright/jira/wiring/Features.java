package io.pipewright.jira.wiring;

import io.pipewright.closeplan.ClosePlans;
import io.pipewright.closeplan.EditClosePlan;
import io.pipewright.closeplan.Owners;
import io.pipewright.closeplan.PlanReview;
import io.pipewright.deal.DealAccess;
import io.pipewright.deal.Today;
import io.pipewright.exit.AnswerCriterion;
import io.pipewright.exit.Answers;
import io.pipewright.exit.ClosePlanState;
import io.pipewright.exit.Criteria;
import io.pipewright.exit.DecisionWindows;
import io.pipewright.exit.DeliverCriteria;
import io.pipewright.exit.EditCriteria;
import io.pipewright.exit.ExitSources;
import io.pipewright.exit.FieldValues;
import io.pipewright.exit.JqlMatches;
import io.pipewright.exit.ReviewExit;
import io.pipewright.exit.WaiveCriterion;
import io.pipewright.exit.Waivers;
import io.pipewright.forecast.DealsBehind;
import io.pipewright.forecast.RateTables;
import io.pipewright.forecast.RollUpForecast;
import io.pipewright.forecast.VisibleDeals;
import io.pipewright.history.DealHistory;
import io.pipewright.history.DealVersions;
import io.pipewright.history.RecordChange;
import io.pipewright.stage.EditStage;
import io.pipewright.stage.FollowStage;
import io.pipewright.stage.OwnValues;
import io.pipewright.stage.PipelineAccess;
import io.pipewright.stage.Pipelines;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All use cases, each made once from its ports. Adapters take this bean and ask one of them. */
@Named
public class Features {

    private final ReviewExit reviewExit;
    private final AnswerCriterion answerCriterion;
    private final WaiveCriterion waiveCriterion;
    private final EditCriteria editCriteria;
    private final DeliverCriteria deliverCriteria;
    private final EditStage editStage;
    private final FollowStage followStage;
    private final EditClosePlan editClosePlan;
    private final RecordChange recordChange;
    private final RollUpForecast rollUpForecast;
    private final DealsBehind dealsBehind;

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
            OwnValues ownValues,
            ClosePlans plans,
            Owners owners,
            Today today,
            ExitPorts exit,
            ForecastPorts forecast) {
        this.reviewExit = new ReviewExit(pipelines, exit.criteria, exit.answers, exit.waivers, exit.sources, today);
        this.answerCriterion = new AnswerCriterion(access, exit.criteria, exit.answers, today);
        this.waiveCriterion = new WaiveCriterion(access, exit.criteria, exit.waivers, today);
        this.editCriteria = new EditCriteria(pipelineAccess, pipelines, exit.criteria, exit.fields, exit.jql);
        this.deliverCriteria = new DeliverCriteria(exit.criteria);
        this.editStage = new EditStage(pipelineAccess, pipelines);
        this.followStage = new FollowStage(ownValues);
        this.editClosePlan = new EditClosePlan(plans, access, today, owners, PlanReview.standard());
        this.recordChange = new RecordChange(forecast.versions);
        this.rollUpForecast = new RollUpForecast(forecast.visibleDeals, pipelines, forecast.rates, forecast.history);
        this.dealsBehind = new DealsBehind(forecast.visibleDeals, pipelines, forecast.rates, forecast.history);
    }

    public ReviewExit reviewExit() {
        return reviewExit;
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

    public FollowStage followStage() {
        return followStage;
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

    public DealsBehind dealsBehind() {
        return dealsBehind;
    }
}
