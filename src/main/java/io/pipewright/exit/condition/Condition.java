package io.pipewright.exit.condition;

import java.util.Map;

/** What a criterion asks for. Its kind and its parameters are all that has to be stored; {@link Conditions} reads them back. */
public sealed interface Condition
        permits Question,
                FieldIs,
                ClosePlanAgreed,
                ClosePlanTasksDone,
                InfluentialStakeholder,
                CanvasComplete,
                DecisionWithin,
                MatchesJql {

    CriterionKind kind();

    /** The parameters as stored text, by name; none for most kinds. */
    default Map<String, String> parameters() {
        return Map.of();
    }

    /** Judges one deal by the facts of one check. Never throws for what a deal or an administrator can bring about. */
    Finding judge(Facts facts);
}
