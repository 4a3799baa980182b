package io.pipewright.exit;

import io.pipewright.history.DealTimeline;
import io.pipewright.history.DealVersion;
import io.pipewright.history.DealVersions;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Stage;
import java.util.List;
import java.util.Optional;

/** How far deals got: the stage on the way to an order in which one stood last, from its history. A resumed deal returns there. */
public final class StageLeft {

    private final DealVersions versions;

    public StageLeft(DealVersions versions) {
        this.versions = versions;
    }

    /** The stage that a deal left when it ended, or stands in; the first one where the history knows of none. One query. */
    public Stage of(long dealId, Pipeline pipeline) {
        return in(DealTimeline.of(dealId, versions), pipeline).orElseGet(() -> first(pipeline));
    }

    /** Where a deal counts as having stood of which the history knows no stage. */
    static Stage first(Pipeline pipeline) {
        return pipeline.path().get(0);
    }

    /** The newest stage on the way to an order that the history knows; empty when it knows of none. */
    static Optional<Stage> in(DealTimeline timeline, Pipeline pipeline) {
        List<DealVersion> known = timeline.versions();
        for (int at = known.size() - 1; at >= 0; at--) {
            Optional<Stage> stage = pipeline.stageOf(known.get(at).state().statusId())
                    .filter(found -> found.kind().isOnTheWay());
            if (stage.isPresent()) {
                return stage;
            }
        }
        return Optional.empty();
    }
}
