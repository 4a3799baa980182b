package io.pipewright.exit;

import io.pipewright.exit.condition.Answer;
import io.pipewright.exit.condition.AnswerValue;
import io.pipewright.exit.condition.CriterionKind;
import io.pipewright.exit.condition.Evidence;
import io.pipewright.exit.condition.EvidencePart;
import io.pipewright.exit.criteria.Criteria;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.exit.criteria.PipelineCriteria;
import io.pipewright.journal.KeepJournal;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.DealForUser;
import java.util.Optional;

/** Use case: somebody answers a criterion for a deal. Criteria of later stages may be answered early; an answer never replaces another. */
public final class AnswerCriterion {

    private final Criteria criteria;
    private final Answers answers;
    private final KeepJournal journal;

    public AnswerCriterion(Criteria criteria, Answers answers, KeepJournal journal) {
        this.criteria = criteria;
        this.answers = answers;
        this.journal = journal;
    }

    /**
     * Stores the answer and returns it. Of a canvas the boxes decide: yes when all are filled, else no, or unknown when all are empty.
     *
     * @param seen what the user had read of earlier answers
     * @throws NotPermitted when the user may not edit it
     * @throws Conflict naming who answered in between; nothing was stored
     * @throws io.pipewright.kernel.NotFound when the deal's pipeline has no such criterion in use
     * @throws InvalidValue naming {@code value}, {@code who} or {@code when}
     */
    public Answer answer(
            Actor actor, DealForUser deal, long criterionId, AnswerValue value, Evidence evidence, SeenAnswer seen) {
        if (!deal.mayEdit()) {
            throw new NotPermitted(Reason.of("pipewright.exit.answer.not-permitted"));
        }
        ExitCriterion criterion =
                new PipelineCriteria(criteria.ofPipeline(deal.pipeline().projectId())).inUse(criterionId);
        CriterionKind kind = criterion.kind();
        AnswerValue checked = kind == CriterionKind.CANVAS_COMPLETE ? valueOfCanvas(evidence) : value;
        check(actor, kind, checked, evidence);
        Answer answer = new Answer(criterionId, deal.deal().id(), checked, evidence, actor.stamp());
        Optional<Answer> latest = latest(answer);
        if (latest.filter(answer::saysTheSameAs).isPresent()) {
            return latest.get();
        }
        keep(answer, seen, criterion);
        journal.record(actor, deal, said(criterion, answer));
        return answer;
    }

    private void keep(Answer answer, SeenAnswer seen, ExitCriterion criterion) {
        Answers.Kept kept = seen.said() ? answers.appendAfter(seen.latest(), answer) : answers.append(answer);
        if (kept == Answers.Kept.FULL) {
            throw new InvalidValue("value", Reason.of("pipewright.exit.answer.full", Answers.MOST));
        }
        if (kept == Answers.Kept.OVERTAKEN) {
            throw overtaken(latest(answer), criterion);
        }
    }

    private Optional<Answer> latest(Answer answer) {
        return Optional.ofNullable(answers.latestOf(answer.deal()).get(answer.criterionId()));
    }

    private static Conflict overtaken(Optional<Answer> latest, ExitCriterion criterion) {
        Object title = criterion.text().title();
        return new Conflict(latest.map(Answer::stamp)
                .map(stamp -> Reason.of("pipewright.exit.answer.conflict", title, stamp.by(), stamp.at()))
                .orElseGet(() -> Reason.of("pipewright.common.conflict")));
    }

    private static Reason said(ExitCriterion criterion, Answer answer) {
        Object title = criterion.text().title();
        if (criterion.kind() == CriterionKind.CANVAS_COMPLETE) {
            int boxes = EvidencePart.CANVAS.size();
            int filled = boxes - answer.evidence().emptyBoxes().size();
            return Reason.of("pipewright.exit.activity.canvas", title, filled, boxes);
        }
        Reason value = Reason.of(answer.value().nameKey());
        return answer.evidence()
                .text(EvidencePart.WHO)
                .map(who -> Reason.of("pipewright.exit.activity.answered-by", title, value, who))
                .orElseGet(() -> Reason.of("pipewright.exit.activity.answered", title, value));
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
