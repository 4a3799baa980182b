package io.pipewright.exit.condition;

/** A question about the customer that a person answers, with evidence. */
public record Question() implements Condition {

    @Override
    public CriterionKind kind() {
        return CriterionKind.QUESTION;
    }

    @Override
    public Finding judge(Facts facts) {
        if (facts.answer().isEmpty()) {
            return Finding.unknown("pipewright.exit.question.unanswered", facts.title());
        }
        return switch (facts.answer().get().value()) {
            case YES -> Finding.MET;
            case NO -> Finding.unmet("pipewright.exit.question.no", facts.title());
            case UNKNOWN -> Finding.unknown("pipewright.exit.question.unknown", facts.title());
        };
    }
}
