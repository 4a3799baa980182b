package io.pipewright.analysis;

import io.pipewright.history.columns.DealCursor;
import io.pipewright.kernel.Actor;
import io.pipewright.period.Period;
import java.time.LocalDate;

/** When deals were won or lost, and whether that lies within a period, by the days of who asks. */
public final class Endings {

    private final StageTable stages;
    private final long first;
    private final long end;
    private final DealCursor.StatusSet won;
    private final DealCursor.StatusSet lost;

    /** The period's days are those of the actor's zone. */
    public Endings(StageTable stages, Period period, Actor actor) {
        this.stages = stages;
        this.first = start(period.from(), actor);
        this.end = start(period.to(), actor);
        this.won = stages::isWon;
        this.lost = stages::isLost;
    }

    /** The first millisecond of the period. */
    public long first() {
        return first;
    }

    /** The first millisecond after it. */
    public long end() {
        return end;
    }

    private static long start(LocalDate day, Actor actor) {
        return day.atStartOfDay(actor.zone()).toInstant().toEpochMilli();
    }

    /** When the deal in this stage, a won or a lost one, ended, in milliseconds; {@link Groups#STILL_OPEN} when not in the period. */
    public long within(DealCursor deal, int stage) {
        // the run began no later than its newest status: most old deals are out at the first look
        if (deal.statusSince() < first) {
            return Groups.STILL_OPEN;
        }
        long at = deal.since(stages.kind(stage).countsAsWon() ? won : lost);
        return at >= first && at < end ? at : Groups.STILL_OPEN;
    }
}
