package io.pipewright.board;

import io.pipewright.analysis.CountingRule;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.stage.StageKind;

/** Takes of the deals on the board the open ones. */
final class OpenOnly implements CountingRule {

    private final BoardPlacement placement;

    OpenOnly(BoardPlacement placement) {
        this.placement = placement;
    }

    @Override
    public boolean counts(DealCursor deal) {
        return placement.counts(deal)
                && placement.stage() >= 0
                && placement.stages().kind(placement.stage()) == StageKind.OPEN;
    }

    @Override
    public void place(DealCursor deal) {
        placement.place(deal);
    }
}
