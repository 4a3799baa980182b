package io.pipewright.exit.condition;

/** Whose task it is in a close plan (requirement A82). */
public enum PlanSide {
    OURS,
    CUSTOMER,
    BOTH
}
