package io.pipewright.exit;

import io.pipewright.exit.condition.Answer;
import io.pipewright.exit.condition.AnswerValue;
import io.pipewright.exit.condition.CriterionKind;
import io.pipewright.exit.condition.Evidence;
import io.pipewright.exit.condition.EvidencePart;
import io.pipewright.exit.criteria.Criteria;
import io.pipewright.exit.criteria.PipelineCriteria;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.DealForUser;
import java.util.Optional;

/** Use case: somebody answers a criterion for a deal. Criteria of later stages may be answered early; an answer never replaces another. */
public final class AnswerCriterion {

    private final Criteria criteria;
    private final Answers answers;

    public AnswerCriterion(Criteria criteria, Answers answers) {
        this.criteria = criteria;
        this.answers = answers;
    }

    /**
     * Stores the answer and returns it. Of a canvas the boxes decide: yes when all are filled, else no, or unknown when all are empty.
     *
     * @throws NotPermitted when the user may not edit it
     * @throws io.pipewright.kernel.NotFound when the deal's pipeline has no such criterion in use
     * @throws InvalidValue naming {@code value}, {@code who} or {@code when}
     */
    public Answer answer(Actor actor, DealForUser deal, long criterionId, AnswerValue value, Evidence evidence) {
        if (!deal.mayEdit()) {
            throw new NotPermitted(Reason.of("pipewright.exit.answer.not-permitted"));
        }
        CriterionKind kind = new PipelineCriteria(
                        criteria.ofPipeline(deal.pipeline().projectId()))
                .inUse(criterionId)
                .kind();
        AnswerValue checked = kind == CriterionKind.CANVAS_COMPLETE ? valueOfCanvas(evidence) : value;
        check(actor, kind, checked, evidence);
        Answer answer = new Answer(criterionId, deal.deal().id(), checked, evidence, actor.stamp());
        Optional<Answer> latest =
                Optional.ofNullable(answers.latestOf(deal.deal().id()).get(criterionId));
        if (latest.filter(answer::saysTheSameAs).isPresent()) {
            return latest.get();
        }
        if (!answers.append(answer)) {
            throw new InvalidValue("value", Reason.of("pipewright.exit.answer.full", Answers.MOST));
        }
        return answer;
    }

    private static AnswerValue valueOfCanvas(Evidence evidence) {
        int empty = evidence.emptyBoxes().size();
        if (empty == EvidencePart.CANVAS.size()) {
            return AnswerValue.UNKNOWN;
        }
        return empty == 0 ? AnswerValue.YES : AnswerValue.NO;
    }

    private static void check(Actor actor, CriterionKind kind, AnswerValue value, Evidence evidence) {
        if (!kind.isAnswered()) {
            throw new InvalidValue("value", Reason.of("pipewright.exit.answer.not-answerable"));
        }
        if (evidence.when().filter(day -> day.isAfter(actor.today())).isPresent()) {
            throw new InvalidValue("when", Reason.of("pipewright.exit.answer.future", actor.today()));
        }
        if (value == AnswerValue.YES && kind != CriterionKind.CANVAS_COMPLETE && !evidence.has(EvidencePart.WHO)) {
            throw new InvalidValue(
                    "who",
                    Reason.of(
                            kind == CriterionKind.QUESTION
                                    ? "pipewright.exit.answer.who-missing"
                                    : "pipewright.exit.answer.person-missing"));
        }
    }
}
