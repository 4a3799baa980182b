package io.pipewright.stage;

import io.pipewright.kernel.EnumCode;
import java.util.EnumSet;
import java.util.Set;

/** What a deal says about how it ended, when to look at it again, or what comes next; each holds only in some kinds of stages. */
public enum ClosingField {
    /** What the customer ordered for; it stays with the deal whatever becomes of it. */
    AMOUNT(EnumSet.allOf(StageKind.class)),
    /** The day of the order. */
    ORDER_DATE(EnumSet.of(StageKind.WON, StageKind.AFTER_SALE)),
    /** Why the customer chose us (requirement A151). */
    WIN_REASON(EnumSet.of(StageKind.WON, StageKind.AFTER_SALE)),
    LOSS_REASON(EnumSet.of(StageKind.LOST)),
    /** Who got the order instead. */
    COMPETITOR(EnumSet.of(StageKind.LOST)),
    LOSS_NOTE(EnumSet.of(StageKind.LOST)),
    REVISIT_DATE(EnumSet.of(StageKind.PARKED)),
    NEXT_STEP(EnumSet.complementOf(EnumSet.of(StageKind.WON, StageKind.LOST))),
    NEXT_STEP_DATE(EnumSet.complementOf(EnumSet.of(StageKind.WON, StageKind.LOST))),
    /** Why a win or a loss was taken back; it holds until the deal ends again. */
    UNDO_REASON(EnumSet.of(StageKind.BELOW_DEAL, StageKind.OPEN, StageKind.PARKED));

    private final Set<StageKind> holdsIn;

    ClosingField(Set<StageKind> holdsIn) {
        this.holdsIn = holdsIn;
    }

    /** The name under which the field is stored, for example {@code loss-reason}. */
    public String code() {
        return EnumCode.of(this);
    }

    /** Whether the field still says something true of a deal that enters a stage of this kind. */
    public boolean holdsIn(StageKind kind) {
        return holdsIn.contains(kind);
    }
}
