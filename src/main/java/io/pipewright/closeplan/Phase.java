package io.pipewright.closeplan;

import io.pipewright.stage.StageKind;

/** How far a deal has come, as far as its plan is concerned: what is still watched. */
public enum Phase {
    /** Everything counts. */
    RUNNING,
    /** The order is in: what comes after the contract counts. */
    WON,
    /** Lost or parked: nothing is overdue any more. */
    OVER;

    static Phase of(StageKind kind) {
        return switch (kind) {
            case BELOW_DEAL, OPEN -> RUNNING;
            case WON, AFTER_SALE -> WON;
            case LOST, PARKED -> OVER;
        };
    }

    /** Whether anybody still waits for this task. */
    public boolean watches(Task task) {
        return this == RUNNING || (this == WON && task.afterContract());
    }
}
