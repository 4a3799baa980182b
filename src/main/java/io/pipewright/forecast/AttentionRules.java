package io.pipewright.forecast;

import io.pipewright.analysis.StageTable;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.kernel.Actor;
import io.pipewright.stage.Stage;
import java.util.EnumSet;
import java.util.Set;

/** What the history alone tells about open deals that need somebody's attention today; each is asked about under the cursor. */
public final class AttentionRules {

    private final StageTable stages;
    private final int today;
    /** Per stage the moment before which a deal must have come to be stalled. */
    private final long[] stalledBefore;

    public AttentionRules(Actor actor, StageTable stages) {
        this.stages = stages;
        this.today = (int) actor.today().toEpochDay();
        this.stalledBefore = stages.stages().stream()
                .mapToLong(stage -> stalledBefore(stage, actor))
                .toArray();
    }

    /** A deal is stale after more whole days than the limit, as {@link Stage#isStaleAfter} says. */
    private static long stalledBefore(Stage stage, Actor actor) {
        return stage.rotDays()
                .map(limit -> actor.today()
                        .minusDays(limit)
                        .atStartOfDay(actor.zone())
                        .toInstant()
                        .toEpochMilli())
                .orElse(Long.MIN_VALUE);
    }

    boolean isCloseDatePassed(DealCursor deal) {
        return deal.closeDay() != DealCursor.NO_DAY && deal.closeDay() < today;
    }

    boolean isStalled(DealCursor deal) {
        return deal.statusSince() < stalledBefore[stages.at(deal.project(), deal.status())];
    }

    /** All that is wrong with an open deal, but for its close plan. */
    public Set<Attention> of(DealCursor deal) {
        Set<Attention> needed = EnumSet.noneOf(Attention.class);
        if (isCloseDatePassed(deal)) {
            needed.add(Attention.CLOSE_DATE_PASSED);
        }
        if (!deal.hasNextStep()) {
            needed.add(Attention.NO_NEXT_STEP);
        }
        if (isStalled(deal)) {
            needed.add(Attention.STALLED);
        }
        return needed;
    }
}
