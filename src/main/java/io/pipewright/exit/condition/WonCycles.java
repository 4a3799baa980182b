package io.pipewright.exit.condition;

import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealHistory;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.kernel.NotReady;
import io.pipewright.stage.Pipeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long the won deals of a project took, from the history of deals in memory. Of none until that is loaded: a deal may leave its stage
 * meanwhile. They are worked out anew once a thousandth of all versions is new, not for each deal that moves.
 */
public final class WonCycles implements DecisionWindows {

    /** Cycles are worked out anew when this part of all versions is new: fewer move no usual time by a day. */
    private static final long PART_THAT_COUNTS = 1000;

    private final DealHistory history;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    private record Known(Pipeline pipeline, long versions, List<Duration> cycles) {

        boolean holds(Pipeline asked, long now) {
            return pipeline.equals(asked) && now >= versions && now - versions <= now / PART_THAT_COUNTS;
        }
    }

    public WonCycles(DealHistory history) {
        this.history = history;
    }

    @Override
    public List<Duration> wonCycles(Pipeline pipeline) {
        try {
            DealSnapshot snapshot = history.upToDate();
            long versions = snapshot.versionCount();
            return known.compute(
                            pipeline.projectId(),
                            (same, old) -> old != null && old.holds(pipeline, versions)
                                    ? old
                                    : new Known(pipeline, versions, wonCycles(pipeline, snapshot)))
                    .cycles();
        } catch (NotReady stillLoading) {
            return List.of();
        }
    }

    private static List<Duration> wonCycles(Pipeline pipeline, DealSnapshot snapshot) {
        boolean[] won = wonStatuses(pipeline, snapshot.statuses());
        DealCursor.StatusSet places = (project, status) -> won[status];
        List<Duration> cycles = new ArrayList<>();
        DealCursor deals = snapshot.newest();
        while (deals.next()) {
            if (snapshot.projects().get(deals.project()) == pipeline.projectId() && won[deals.status()]) {
                cycles.add(Duration.ofMillis(deals.since(places) - deals.created()));
            }
        }
        cycles.sort(Comparator.naturalOrder());
        return cycles;
    }

    private static boolean[] wonStatuses(Pipeline pipeline, List<String> statuses) {
        boolean[] won = new boolean[statuses.size()];
        for (int code = 1; code < won.length; code++) {
            won[code] = pipeline.stageOf(statuses.get(code))
                    .filter(stage -> stage.kind().countsAsWon())
                    .isPresent();
        }
        return won;
    }
}
