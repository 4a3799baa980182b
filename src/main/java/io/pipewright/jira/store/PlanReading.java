package io.pipewright.jira.store;

import io.pipewright.closeplan.Agreement;
import io.pipewright.closeplan.ClosePlan;
import io.pipewright.closeplan.LastEdit;
import io.pipewright.closeplan.PlanFrame;
import io.pipewright.closeplan.PlanPast;
import io.pipewright.closeplan.TaskId;
import io.pipewright.closeplan.TaskPast;
import io.pipewright.deal.DealId;
import io.pipewright.kernel.Stamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a close plan together from its rows. */
final class PlanReading {

    /** Before every revision: what a plan without an agreement covers. */
    private static final long NOTHING_COVERED = -1;

    private final DealId deal;
    private final Optional<PlanRecordEntity> head;
    private final ReadableRows rows;
    private final List<Agreement> agreements;

    PlanReading(DealId deal, PlanRecordEntity[] records, ReadableRows rows) {
        this.deal = deal;
        this.rows = rows;
        head = Stream.of(records).filter(PlanRows::isHead).findFirst();
        agreements = Stream.of(records)
                .filter(row -> !PlanRows.isHead(row))
                .flatMap(row -> rows.read(row, PlanRows::agreement).stream())
                .toList();
    }

    /** The revision that the latest agreement covers which is no mistake. */
    long covered() {
        return agreements.stream()
                .filter(agreement -> agreement.mistake().isEmpty())
                .reduce((earlier, later) -> later)
                .map(Agreement::planRevision)
                .orElse(NOTHING_COVERED);
    }

    /** How many edits the plan has had. */
    long edits() {
        return head.map(PlanRecordEntity::getEdit).orElse(0L);
    }

    /** The revision is read on its own: with it a frame that cannot be read can be set anew. */
    ClosePlan plan(PlanTaskEntity[] tasks, PlanPastEntity[] past) {
        return new ClosePlan(
                deal,
                head.flatMap(row -> rows.read(row, PlanRecordEntity::getRevision))
                        .orElse(0L),
                head.flatMap(row -> rows.read(row, PlanRows::frame)).orElse(PlanFrame.NONE),
                PlanRows.tasks(tasks),
                agreements,
                past(past));
    }

    private PlanPast past(PlanPastEntity[] past) {
        try (ReadableRows pass = new ReadableRows(PlanPastEntity.class)) {
            Map<TaskId, TaskPast> agreedTasks = new HashMap<>();
            Optional<PlanFrame> agreedFrame = Optional.empty();
            for (PlanPastEntity row : past) {
                if (!wasCovered(row)) {
                    continue;
                }
                if (row.getTaskId() == null) {
                    agreedFrame = pass.read(row, PlanRows::framePast);
                } else {
                    pass.read(row, PlanRows::taskPast)
                            .flatMap(was -> was)
                            .ifPresent(was -> agreedTasks.put(new TaskId(row.getTaskId()), was));
                }
            }
            return new PlanPast(edits(), lastEdit(past, pass), agreedTasks, agreedFrame);
        }
    }

    /** Whether the row says how something was in the revision that was agreed to. */
    private boolean wasCovered(PlanPastEntity row) {
        return row.getChangedIn() != null
                && row.getNextIn() != null
                && row.getChangedIn() <= covered()
                && row.getNextIn() > covered();
    }

    /** One row of the last edit. */
    private record Touched(
            LastEdit.Kind kind, Stamp stamp, Optional<TaskId> task, Optional<TaskPast> was, Optional<PlanFrame> frame) {

        static Touched of(PlanPastEntity row) {
            Optional<TaskId> task = Optional.ofNullable(row.getTaskId()).map(TaskId::new);
            return new Touched(
                    PlanRows.kind(row),
                    PlanRows.stamp(row),
                    task,
                    task.flatMap(id -> PlanRows.taskPast(row)),
                    task.isPresent() ? Optional.empty() : Optional.of(PlanRows.framePast(row)));
        }
    }

    private Optional<LastEdit> lastEdit(PlanPastEntity[] past, ReadableRows pass) {
        List<PlanPastEntity> ofIt = Stream.of(past)
                .filter(row -> row.getEdit() != null && row.getEdit() == edits())
                .toList();
        List<Touched> touched = ofIt.stream()
                .flatMap(row -> pass.read(row, Touched::of).stream())
                .toList();
        return touched.stream()
                .findFirst()
                .map(first -> new LastEdit(
                        edits(),
                        first.kind(),
                        first.stamp(),
                        touched.stream()
                                .filter(row -> row.task().isPresent())
                                .collect(Collectors.toMap(row -> row.task().orElseThrow(), Touched::was)),
                        touched.stream().flatMap(row -> row.frame().stream()).findFirst(),
                        touched.size() == ofIt.size()));
    }
}
