package io.pipewright.forecast;

import io.pipewright.deal.ForecastCategory;
import io.pipewright.history.DealSnapshot;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each status means in each project, by the codes of a snapshot: a table to look into once a deal. */
final class StageMeanings {

    /** The project has no pipeline. */
    static final int NO_PIPELINE = -1;
    /** The project has a pipeline, but no stage of it stands for the status. */
    static final int UNMAPPED = -2;

    private final int[][] stageByPlace;
    private final List<Stage> stages = new ArrayList<>();
    private final StageKind[] kinds;
    private final int[] slots;
    private final int[] probabilities;

    StageMeanings(DealSnapshot snapshot, Collection<Pipeline> pipelines) {
        Map<Long, Pipeline> byProject = new HashMap<>();
        pipelines.forEach(pipeline -> byProject.put(pipeline.projectId(), pipeline));
        List<Long> projects = snapshot.projects();
        stageByPlace = new int[projects.size()][];
        for (int project = 1; project < projects.size(); project++) {
            Pipeline pipeline = byProject.get(projects.get(project));
            stageByPlace[project] = pipeline == null ? null : row(pipeline, snapshot.statuses());
        }
        kinds = stages.stream().map(Stage::kind).toArray(StageKind[]::new);
        slots = stages.stream()
                .mapToInt(stage -> defaultSlot(stage.defaultCategory()))
                .toArray();
        probabilities = stages.stream()
                .mapToInt(stage ->
                        stage.defaultProbability().percent().movePointRight(2).intValueExact())
                .toArray();
    }

    private int[] row(Pipeline pipeline, List<String> statuses) {
        int[] row = new int[statuses.size()];
        Arrays.fill(row, UNMAPPED);
        for (Stage stage : pipeline.stages()) {
            int status = statuses.indexOf(stage.statusId());
            if (status > 0 && row[status] == UNMAPPED) {
                row[status] = stages.size();
                stages.add(stage);
            }
        }
        return row;
    }

    /** Number of the stage, or {@link #NO_PIPELINE}, or {@link #UNMAPPED}. */
    int at(int project, int status) {
        int[] row = stageByPlace[project];
        return row == null ? NO_PIPELINE : row[status];
    }

    StageKind kind(int stage) {
        return kinds[stage];
    }

    boolean isWon(int project, int status) {
        int stage = at(project, status);
        return stage >= 0 && kinds[stage].countsAsWon();
    }

    boolean isLost(int project, int status) {
        int stage = at(project, status);
        return stage >= 0 && kinds[stage] == StageKind.LOST;
    }

    /** The slot of an open deal in the stage that has no usable category of its own, or -1 when it is omitted. */
    int defaultSlot(int stage) {
        return slots[stage];
    }

    /** In hundredths of a percent. */
    int defaultProbability(int stage) {
        return probabilities[stage];
    }

    List<Stage> stages() {
        return stages;
    }

    // closed means won only (definitions D2): a stage in play that is configured as closed is taken for a commitment
    private static int defaultSlot(ForecastCategory category) {
        return switch (category) {
            case OMITTED -> -1;
            case CLOSED -> Slot.COMMIT.ordinal();
            default -> Slot.of(category).ordinal();
        };
    }
}
