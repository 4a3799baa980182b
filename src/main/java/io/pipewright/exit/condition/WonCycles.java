package io.pipewright.exit.condition;

import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealHistory;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.kernel.NotReady;
import io.pipewright.stage.Pipeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the won deals of a project took, from the history of deals in memory. Of none until that is loaded: a deal may leave its stage
 * meanwhile.
 */
public final class WonCycles implements DecisionWindows {

    private final DealHistory history;

    public WonCycles(DealHistory history) {
        this.history = history;
    }

    @Override
    public List<Duration> wonCycles(Pipeline pipeline) {
        try {
            return wonCycles(pipeline, history.upToDate());
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
