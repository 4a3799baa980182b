package io.pipewright.metrics;

import io.pipewright.history.columns.TimelineCursor;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/** The open stages of a scope, one row per key in the order of the path, and how far along it a version of a deal is. */
final class StageRows {

    /** Row of a version that is in no open stage. */
    static final int NONE = -1;
    /** How far a deal is that is in none of the stages; each of them is further. */
    static final int NOWHERE = -1;

    private static final int ARRIVED = Integer.MAX_VALUE;

    private final Ground ground;
    private final List<String> keys;
    private final int[] rowOfStage;
    private final int[][] positions;

    StageRows(Ground ground) {
        this.ground = ground;
        this.keys = keys(ground);
        this.rowOfStage = ground.stages().stages().stream()
                .mapToInt(stage -> stage.kind() == StageKind.OPEN ? keys.indexOf(stage.key()) : NONE)
                .toArray();
        this.positions =
                positions(ground.deals().snapshot().projects(), ground.deals().pipelines());
    }

    private static List<String> keys(Ground ground) {
        LongPredicate wanted = ground.request().scope().projects();
        Map<String, Integer> positions = new HashMap<>();
        ground.deals().pipelines().stream()
                .filter(pipeline -> wanted.test(pipeline.projectId()))
                .flatMap(StageRows::open)
                .forEach(stage -> positions.merge(stage.key(), stage.position(), Math::min));
        return positions.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<Stage> open(Pipeline pipeline) {
        return pipeline.stages().stream().filter(stage -> stage.kind() == StageKind.OPEN);
    }

    private int[][] positions(List<Long> projects, List<Pipeline> pipelines) {
        Map<Long, Pipeline> byProject = new HashMap<>();
        pipelines.forEach(pipeline -> byProject.put(pipeline.projectId(), pipeline));
        int[][] table = new int[projects.size()][];
        for (int project = 0; project < table.length; project++) {
            table[project] = positions(Optional.ofNullable(byProject.get(projects.get(project))));
        }
        return table;
    }

    /** Of each row; of a stage that the pipeline does not have, one that nobody gets beyond. */
    private int[] positions(Optional<Pipeline> pipeline) {
        int[] row = new int[keys.size()];
        Arrays.fill(row, ARRIVED);
        pipeline.stream()
                .flatMap(StageRows::open)
                .filter(stage -> keys.contains(stage.key()))
                .forEach(stage -> row[keys.indexOf(stage.key())] = stage.position());
        return row;
    }

    List<String> keys() {
        return keys;
    }

    int size() {
        return keys.size();
    }

    /** The row of the version's open stage, or {@link #NONE}. */
    int row(TimelineCursor deal, int version) {
        int stage = ground.stage(deal, version);
        return stage < 0 ? NONE : rowOfStage[stage];
    }

    /** How far the version is: the position of its open stage, or beyond them all once won. */
    int reached(TimelineCursor deal, int version) {
        return switch (ground.phase(deal, version)) {
            case OPEN ->
                ground.stages().stages().get(ground.stage(deal, version)).position();
            case WON -> ARRIVED;
            case LOST, OUTSIDE -> NOWHERE;
        };
    }

    /** Where the row stands on the path of the version's pipeline. */
    int position(TimelineCursor deal, int version, int row) {
        return positions[deal.project(version)][row];
    }
}
