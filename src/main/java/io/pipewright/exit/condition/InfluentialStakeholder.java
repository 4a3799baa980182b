package io.pipewright.exit.condition;

/** Whether the person is known whose word counts at the customer's, whatever the title (requirements A69, A73). */
public record InfluentialStakeholder() implements Condition {

    @Override
    public CriterionKind kind() {
        return CriterionKind.INFLUENTIAL_STAKEHOLDER;
    }

    @Override
    public Finding judge(Facts facts) {
        if (facts.answer().isEmpty()) {
            return Finding.unknown("pipewright.exit.stakeholder.unanswered", facts.title());
        }
        Answer answer = facts.answer().get();
        return switch (answer.value()) {
            case YES ->
                answer.evidence().has(EvidencePart.WHO)
                        ? Finding.MET
                        : Finding.unmet("pipewright.exit.stakeholder.unnamed", facts.title());
            case NO -> Finding.unmet("pipewright.exit.stakeholder.no", facts.title());
            case UNKNOWN -> Finding.unknown("pipewright.exit.stakeholder.unknown", facts.title());
        };
    }
}
