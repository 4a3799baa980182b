package io.pipewright.exit.condition;

/** The ports that the kinds of criteria look at beside answers and waivers. */
public record ExitSources(
        FieldValues fields, ClosePlanState closePlans, JqlMatches jql, DecisionWindows decisionWindows) {}
