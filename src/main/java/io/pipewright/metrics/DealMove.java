package io.pipewright.metrics;

import io.pipewright.history.columns.TimelineCursor;
import java.util.Optional;

/**
 * What a window did to one deal, by the rules of definitions D4: whether it was and is part of the open pipeline due in the period, by
 * which bar it came and by which it went. Stage counts before close date, and close date before owner: a close date means nothing below
 * deal.
 */
final class DealMove {

    private static final int NEVER = -1;

    private final Ground ground;
    private final TimelineCursor deal;
    private final int before;
    private final int after;
    private final boolean wasIn;
    private final boolean isIn;
    private final int between;

    /** Of the deal under the cursor, as long as it stays there. */
    DealMove(Ground ground, ChangeView view, TimelineCursor deal) {
        this.ground = ground;
        this.deal = deal;
        this.before = deal.at(ground.window().before());
        this.after = deal.at(ground.window().last());
        this.wasIn = before >= 0 && isIn(before);
        this.isIn = after >= 0 && isIn(after);
        this.between = view == ChangeView.GROSS && !wasIn && !isIn ? lastBetween() : NEVER;
    }

    private boolean isIn(int version) {
        return ground.isCounted(deal, version)
                && ground.window().place(deal.closeDay(version)) == 0
                && ground.isOwned(deal, version);
    }

    private int lastBetween() {
        for (int version = after; version > before; version--) {
            if (Ground.held(deal, version) && isIn(version)) {
                return version;
            }
        }
        return NEVER;
    }

    /** The version before the window, or -1. */
    int before() {
        return before;
    }

    /** The version at the end of the window. */
    int after() {
        return after;
    }

    boolean wasIn() {
        return wasIn;
    }

    boolean isIn() {
        return isIn;
    }

    /** The bar by which it came, if it did. */
    Optional<ChangeFigure> entry() {
        if (between != NEVER) {
            return Optional.of(entryFromBefore());
        }
        return isIn && !wasIn ? Optional.of(entryFromBefore()) : Optional.empty();
    }

    /** The bar by which it went, if it did. */
    Optional<ChangeFigure> exit() {
        return between != NEVER || (wasIn && !isIn) ? Optional.of(exitTo()) : Optional.empty();
    }

    /** The version with whose amount it came. */
    int entered() {
        return between != NEVER ? between : after;
    }

    /** The version with whose amount it went. */
    int left() {
        return between != NEVER ? between : before;
    }

    private ChangeFigure entryFromBefore() {
        if (before < 0) {
            return ChangeFigure.CREATED;
        }
        if (ground.phase(deal, before).hasEnded()) {
            return ChangeFigure.REOPENED;
        }
        if (!ground.isCounted(deal, before)) {
            return ChangeFigure.QUALIFIED_IN;
        }
        int place = ground.window().place(deal.closeDay(before));
        if (place == 0) {
            return ChangeFigure.TRANSFERRED_IN;
        }
        return place > 0 ? ChangeFigure.PULLED_IN : ChangeFigure.PUSHED_IN;
    }

    private ChangeFigure exitTo() {
        Phase phase = ground.phase(deal, after);
        if (phase.hasEnded()) {
            return phase == Phase.WON ? ChangeFigure.WON : ChangeFigure.LOST;
        }
        if (!ground.isCounted(deal, after)) {
            return ChangeFigure.REMOVED;
        }
        int place = ground.window().place(deal.closeDay(after));
        if (place == 0) {
            return ChangeFigure.TRANSFERRED_OUT;
        }
        return place > 0 ? ChangeFigure.PUSHED_OUT : ChangeFigure.PULLED_OUT;
    }

    /** What became of a deal that was due in the period (definitions D3): won, lost, still due, or slipped; whoever owns it now. */
    ChangeFigure outcome() {
        return switch (ground.phase(deal, after)) {
            case WON -> ChangeFigure.DUE_WON;
            case LOST -> ChangeFigure.DUE_LOST;
            case OPEN -> isStillDue() ? ChangeFigure.DUE_OPEN : ChangeFigure.DUE_SLIPPED;
            case OUTSIDE -> ChangeFigure.DUE_SLIPPED;
        };
    }

    private boolean isStillDue() {
        return ground.isCounted(deal, after) && ground.window().place(deal.closeDay(after)) <= 0;
    }
}
