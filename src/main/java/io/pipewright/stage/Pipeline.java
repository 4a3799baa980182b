package io.pipewright.stage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sales process of one project: its stages in order. A status that no stage names is outside the pipeline. */
public record Pipeline(long projectId, String template, List<Stage> stages) {

    public Pipeline {
        stages =
                stages.stream().sorted(Comparator.comparingInt(Stage::position)).toList();
    }

    public Optional<Stage> stageOf(String statusId) {
        return stages.stream()
                .filter(stage -> stage.statusId().equals(statusId))
                .findFirst();
    }

    public Optional<Stage> stage(String key) {
        return stages.stream().filter(stage -> stage.key().equals(key)).findFirst();
    }

    /** The stages a deal passes on its way to an order, in order: below deal, open, won. */
    public List<Stage> path() {
        return stages.stream()
                .filter(stage -> stage.kind().isOnTheWay() || stage.kind() == StageKind.WON)
                .toList();
    }
}
