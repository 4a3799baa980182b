package io.pipewright.exit.criteria;

import io.pipewright.exit.condition.CanvasComplete;
import io.pipewright.exit.condition.ClosePlanAgreed;
import io.pipewright.exit.condition.Condition;
import io.pipewright.exit.condition.CriterionField;
import io.pipewright.exit.condition.DecisionWithin;
import io.pipewright.exit.condition.FieldIs;
import io.pipewright.exit.condition.InfluentialStakeholder;
import io.pipewright.exit.condition.Question;
import io.pipewright.stage.PipelineTemplate;
import java.util.ArrayList;
import java.util.List;

/**
 * The exit criteria that come with a template. The last stage of The Model has none: its exit is the order or the loss (requirement A76).
 * The names of the delivered words are stored and never change their meaning.
 */
public final class DefaultCriteria {

    /** Half a year, while a company has too few won deals of its own to measure. */
    private static final int FALLBACK_DAYS = 180;

    private final String template;
    private final List<CriterionDraft> drafts = new ArrayList<>();

    private DefaultCriteria(PipelineTemplate template) {
        this.template = template.code();
    }

    /** All criteria of a template, stage by stage and in order within each. */
    public static List<CriterionDraft> of(PipelineTemplate template) {
        DefaultCriteria defaults = new DefaultCriteria(template);
        switch (template) {
            case THE_MODEL -> defaults.theModel();
            case CLASSIC -> defaults.classic();
        }
        return List.copyOf(defaults.drafts);
    }

    /** The criteria of one stage of a template, in order; none for a stage without. */
    public static List<CriterionDraft> of(PipelineTemplate template, String stageKey) {
        return of(template).stream()
                .filter(draft -> draft.stageKey().equals(stageKey))
                .toList();
    }

    /** Requirements A45, A46, A49 to A52, A54, A59, A61 to A63 and A72 to A75. */
    private void theModel() {
        required("beyond-lead", "issue-we-solve", new Question());
        required("beyond-lead", "decision-in-time", new DecisionWithin(FALLBACK_DAYS));
        advisory("beyond-lead", "budget", new Question());
        advisory("beyond-lead", "authority", new Question());
        advisory("beyond-lead", "needs", new Question());
        advisory("beyond-lead", "timeframe", new Question());
        required("issue-recognised", "wants-to-solve", new Question());
        required("issue-recognised", "canvas", new CanvasComplete());
        advisory("issue-recognised", "executive-met", new Question());
        required("issue-recognised", "verification-begun", new Question());
        required("issue-recognised", "comparison-begun", new Question());
        required("evaluation", "product-selected", new Question());
        required("evaluation", "influential-person", new InfluentialStakeholder());
        required("final-negotiation", "plan-agreed", new ClosePlanAgreed());
        required("final-negotiation", "approval-prepared", new Question());
    }

    /** Requirement A53, and for each later stage what its description in A25 to A27 ends with. */
    private void classic() {
        required("prospecting", "fits-our-market", new Question());
        required("prospecting", "contact-made", new Question());
        required("qualification", "real-need", new Question());
        required("qualification", "decision-in-time", new DecisionWithin(FALLBACK_DAYS));
        advisory("qualification", "budget", new Question());
        advisory("qualification", "decision-power", new Question());
        required("discovery", "issues-confirmed", new Question());
        required("discovery", "amount-estimated", FieldIs.set(CriterionField.AMOUNT.id()));
        advisory("discovery", "canvas", new CanvasComplete());
        required("proposal", "proposal-presented", new Question());
        required("proposal", "influential-person", new InfluentialStakeholder());
        required("negotiation", "terms-agreed", new Question());
        advisory("negotiation", "plan-agreed", new ClosePlanAgreed());
    }

    private void required(String stageKey, String name, Condition condition) {
        drafts.add(new CriterionDraft(stageKey, true, new CriterionText.Delivered(template + "." + name), condition));
    }

    private void advisory(String stageKey, String name, Condition condition) {
        drafts.add(new CriterionDraft(stageKey, false, new CriterionText.Delivered(template + "." + name), condition));
    }
}
