package io.pipewright.board;

import io.pipewright.analysis.CountingRule;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.period.Period;

/** Takes of the deals on the board the open ones that may be won by the end of a period; an omitted one is not expected to be. */
final class OpenByTheEnd implements CountingRule {

    private static final int OMITTED = -1;

    private final BoardPlacement placement;
    private final OpenOnly open;
    private final int endDay;

    OpenByTheEnd(BoardPlacement placement, Period period) {
        this.placement = placement;
        this.open = new OpenOnly(placement);
        this.endDay = (int) period.to().toEpochDay();
    }

    @Override
    public boolean counts(DealCursor deal) {
        return open.counts(deal)
                && (deal.closeDay() == DealCursor.NO_DAY || deal.closeDay() < endDay)
                && placement.stages().openBucket(placement.stage(), deal.category()) != OMITTED;
    }

    @Override
    public void place(DealCursor deal) {
        placement.place(deal);
    }
}
