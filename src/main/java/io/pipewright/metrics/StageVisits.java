package io.pipewright.metrics;

import io.pipewright.history.columns.TimelineCursor;
import io.pipewright.metrics.TimeInStages.Limit;
import io.pipewright.metrics.TimeInStages.Source;
import io.pipewright.metrics.TimeInStages.StageLine;
import io.pipewright.metrics.TimeInStages.Visits;
import io.pipewright.stage.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The visits to one stage while they add up. A visit is an unbroken stay; it belongs to the owner whom the deal had at its end. */
final class StageVisits {

    /** With fewer visits of won deals the configured limit counts (definitions D5). */
    private static final int FEWEST_VISITS = 20;

    private final Ground ground;
    private final DayCounts all = new DayCounts();
    private final DayCounts won = new DayCounts();
    private final DayCounts lost = new DayCounts();
    private final DayCounts ever = new DayCounts();
    private final DayCounts ages = new DayCounts();
    private final List<Stay> stays = new ArrayList<>();

    /** A deal that is in the stage, for how many days, and how many of them are configured as the most. */
    private record Stay(long dealId, int days, Optional<Integer> configured) {}

    StageVisits(Ground ground) {
        this.ground = ground;
    }

    /** @param meant whether the owner at its end is among those meant */
    void completed(Phase now, boolean meant, long since, long until) {
        int days = ground.days(since, until);
        if (now == Phase.WON) {
            ever.add(days);
        }
        if (meant && ground.window().contains(until)) {
            all.add(days);
            if (now.hasEnded()) {
                (now == Phase.WON ? won : lost).add(days);
            }
        }
    }

    /** The visit that lasts. */
    void lasting(TimelineCursor deal, long since) {
        int newest = Ground.newest(deal);
        if (ground.isOwned(deal, newest)) {
            int days = ground.days(since, ground.actor().now().toEpochMilli());
            ages.add(days);
            Stage stage = ground.stages().stages().get(ground.stage(deal, newest));
            stays.add(new Stay(deal.dealId(), days, stage.rotDays()));
        }
    }

    /** The deals that are in the stage now, or those of them that are stalled. */
    long[] deals(StageFigure figure) {
        return stays.stream()
                .filter(stay -> figure == StageFigure.NOW || isStalled(stay))
                .mapToLong(Stay::dealId)
                .sorted()
                .toArray();
    }

    private boolean isStalled(Stay stay) {
        Optional<Integer> limit = ownLimit().or(stay::configured);
        return limit.isPresent() && stay.days() > limit.get();
    }

    private Optional<Integer> ownLimit() {
        return ever.size() < FEWEST_VISITS ? Optional.empty() : ever.p80WholeDays();
    }

    /** @param configured the limits of the stage in the pipelines that have it */
    StageLine line(String key, List<Integer> configured) {
        return new StageLine(
                key,
                Visits.of(all),
                Visits.of(won),
                Visits.of(lost),
                stays.size(),
                ages.median(),
                ages.longest(),
                limit(configured),
                deals(StageFigure.STALLED).length);
    }

    /** Where pipelines differ, the shortest is named; each deal is judged by its own. */
    private Limit limit(List<Integer> configured) {
        Optional<Integer> shortest = configured.stream().min(Comparator.naturalOrder());
        return ownLimit()
                .map(days -> new Limit(Optional.of(days), Source.HISTORY))
                .orElseGet(() -> new Limit(shortest, shortest.isPresent() ? Source.SETTING : Source.NONE));
    }
}
