package io.pipewright.jira.setup;

/** How a step of the set-up finds things before it begins. */
enum StepState {
    TO_CREATE,
    PRESENT,
    /** What serves as well is there already, made for something else; it is only to be remembered. */
    SHARED,
    TO_CHANGE,
    REFUSED;

    /** What a preview calls it: {@code create}, {@code reuse}, {@code change} or {@code refuse}. */
    String action() {
        return switch (this) {
            case TO_CREATE -> "create";
            case PRESENT, SHARED -> "reuse";
            case TO_CHANGE -> "change";
            case REFUSED -> "refuse";
        };
    }
}
