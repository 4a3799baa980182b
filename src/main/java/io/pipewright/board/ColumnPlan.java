package io.pipewright.board;

import io.pipewright.analysis.ScopedDeals;
import io.pipewright.analysis.StageTable;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/** Which columns there are, and in which a stage stands. The last one is for statuses that no stage stands for. */
final class ColumnPlan {

    private static final List<StageKind> FROM_EDGE_TO_EDGE = List.of(
            StageKind.BELOW_DEAL,
            StageKind.OPEN,
            StageKind.WON,
            StageKind.AFTER_SALE,
            StageKind.LOST,
            StageKind.PARKED);

    /** A column to be; one without stages that the user may know of is shown only with deals. */
    record Column(String key, Optional<StageKind> kind, List<Stage> stages) {}

    private record Name(StageKind kind, String key) {
        static Name of(Stage stage) {
            return new Name(stage.kind(), stage.key());
        }
    }

    private final List<Column> columns = new ArrayList<>();
    private final int[] columnOfStage;

    /** @param seen the projects whose pipelines are shown also where they are empty */
    ColumnPlan(ScopedDeals deals, StageTable table, LongPredicate seen) {
        List<Stage> shown = deals.pipelines().stream()
                .filter(pipeline -> seen.test(pipeline.projectId()))
                .map(Pipeline::stages)
                .flatMap(List::stream)
                .toList();
        List<Name> names = Stream.concat(shown.stream(), table.stages().stream())
                .sorted(Comparator.<Stage, Integer>comparing(stage -> FROM_EDGE_TO_EDGE.indexOf(stage.kind()))
                        .thenComparing(Stage::position)
                        .thenComparing(Stage::key))
                .map(Name::of)
                .distinct()
                .toList();
        for (Name name : names) {
            List<Stage> stages =
                    shown.stream().filter(stage -> Name.of(stage).equals(name)).toList();
            columns.add(new Column(name.key(), Optional.of(name.kind()), stages));
        }
        columns.add(new Column("", Optional.empty(), List.of()));
        this.columnOfStage = table.stages().stream()
                .mapToInt(stage -> names.indexOf(Name.of(stage)))
                .toArray();
    }

    List<Column> columns() {
        return columns;
    }

    /** The number of the column for deals of this stage. */
    int of(int stage) {
        return stage < 0 ? columns.size() - 1 : columnOfStage[stage];
    }
}
