package io.pipewright.exit.condition;

import io.pipewright.kernel.Reason;
import java.util.List;

/**
 * Whether the value canvas joins business issue, problem, solution and benefit, the last in figures and in words (requirements A55 to A59).
 * The boxes decide, not the value of the answer.
 */
public record CanvasComplete() implements Condition {

    @Override
    public CriterionKind kind() {
        return CriterionKind.CANVAS_COMPLETE;
    }

    @Override
    public Finding judge(Facts facts) {
        Evidence canvas = facts.answer().map(Answer::evidence).orElse(Evidence.NONE);
        List<EvidencePart> empty = canvas.emptyBoxes();
        if (empty.isEmpty()) {
            return Finding.MET;
        }
        if (empty.size() == EvidencePart.CANVAS.size()) {
            return Finding.unknown("pipewright.exit.canvas.empty", facts.title());
        }
        return Finding.unmet(
                holdsOnlyTheProduct(empty)
                        ? "pipewright.exit.canvas.product-only"
                        : "pipewright.exit.canvas.incomplete",
                facts.title(),
                named(empty));
    }

    /** The pattern of weak proposals: the daily problem and our function stand there, why it matters does not (requirement A59). */
    private static boolean holdsOnlyTheProduct(List<EvidencePart> empty) {
        return empty.containsAll(List.of(
                EvidencePart.BUSINESS_ISSUE, EvidencePart.BENEFIT_QUANTITATIVE, EvidencePart.BENEFIT_QUALITATIVE));
    }

    private static Reason named(List<EvidencePart> boxes) {
        return boxes.stream()
                .map(box -> Reason.of(box.nameKey()))
                .reduce((left, right) -> Reason.of("pipewright.exit.list", left, right))
                .orElseThrow();
    }
}
