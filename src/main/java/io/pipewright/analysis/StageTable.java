package io.pipewright.analysis;

import io.pipewright.deal.ForecastCategory;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What each status means in each project, by the codes of a snapshot: a table to look into once a deal. */
public final class StageTable {

    /** The project has no pipeline. */
    public static final int NO_PIPELINE = -1;
    /** The project has a pipeline, but no stage of it stands for the status. */
    public static final int UNMAPPED = -2;

    private static final int OMITTED = -1;
    private static final int CLOSED_CATEGORY = ForecastCategory.CLOSED.ordinal();
    private static final int OMITTED_CATEGORY = ForecastCategory.OMITTED.ordinal();
    private static final int[] BUCKET_OF_CATEGORY = bucketsOfCategories();

    private final int[][] stageByPlace;
    private final List<Stage> stages = new ArrayList<>();
    private final StageKind[] kinds;
    private final int[] buckets;
    private final int[] probabilities;

    /** For the codes of this snapshot. */
    public StageTable(DealSnapshot snapshot, Collection<Pipeline> pipelines) {
        Map<Long, Pipeline> byProject = new HashMap<>();
        pipelines.forEach(pipeline -> byProject.put(pipeline.projectId(), pipeline));
        List<Long> projects = snapshot.projects();
        stageByPlace = new int[projects.size()][];
        for (int project = 1; project < projects.size(); project++) {
            Pipeline pipeline = byProject.get(projects.get(project));
            stageByPlace[project] = pipeline == null ? null : row(pipeline, snapshot.statuses());
        }
        kinds = stages.stream().map(Stage::kind).toArray(StageKind[]::new);
        buckets = stages.stream()
                .mapToInt(stage -> defaultBucket(stage.defaultCategory()))
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
    public int at(int project, int status) {
        int[] row = stageByPlace[project];
        return row == null ? NO_PIPELINE : row[status];
    }

    /** What the stage of this number is. */
    public StageKind kind(int stage) {
        return kinds[stage];
    }

    /** Whether a deal of the project counts as won in this status. */
    public boolean isWon(int project, int status) {
        int stage = at(project, status);
        return stage >= 0 && kinds[stage].countsAsWon();
    }

    /** Whether a deal of the project counts as lost in this status. */
    public boolean isLost(int project, int status) {
        int stage = at(project, status);
        return stage >= 0 && kinds[stage] == StageKind.LOST;
    }

    /** In hundredths of a percent. */
    public int defaultProbability(int stage) {
        return probabilities[stage];
    }

    /**
     * The bucket of an open deal in the stage, by its own category (the ordinal of a {@link ForecastCategory}) or the stage's; -1 when it
     * is omitted. An open deal cannot be closed: such a category gives way to the stage's.
     */
    public int openBucket(int stage, int category) {
        if (category == DealCursor.NO_CATEGORY || category == CLOSED_CATEGORY) {
            return buckets[stage];
        }
        return category == OMITTED_CATEGORY ? OMITTED : BUCKET_OF_CATEGORY[category];
    }

    /** All stages of all pipelines, by their numbers. */
    public List<Stage> stages() {
        return stages;
    }

    // closed means won only (definitions D2): a stage in play that is configured as closed is taken for a commitment
    private static int defaultBucket(ForecastCategory category) {
        return switch (category) {
            case OMITTED -> OMITTED;
            case CLOSED -> Bucket.COMMIT.ordinal();
            default -> Bucket.of(category).ordinal();
        };
    }

    private static int[] bucketsOfCategories() {
        return Stream.of(ForecastCategory.values())
                .mapToInt(StageTable::defaultBucket)
                .toArray();
    }
}
