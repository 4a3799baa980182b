package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.pipewright.board.DueTasks;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.TaskId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The open tasks of close plans in Active Objects: one query, whatever the number of deals and tasks. */
@Named
public class AoDueTasks implements DueTasks {

    private static final String COLUMNS = "ID, ISSUE_ID, REVISION, TITLE, SIDE, TARGET_DAY";
    private static final Comparator<DueTask> IN_TIME =
            Comparator.comparing(DueTask::date).thenComparing(DueTask::deal).thenComparing(DueTask::id);

    private final ActiveObjects ao;

    @Inject
    public AoDueTasks(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public List<DueTask> until(LocalDate lastDay, long[] deals) {
        if (deals.length == 0) {
            return List.of();
        }
        Set<Long> wanted = LongStream.of(deals).boxed().collect(Collectors.toSet());
        List<DueTask> due = new ArrayList<>();
        try (ReadableRows rows = new ReadableRows(PlanTaskEntity.class)) {
            ao.stream(PlanTaskEntity.class, OpenTasks.until(COLUMNS, lastDay, deals), row -> {
                if (wanted.contains(row.getIssueId())) {
                    rows.read(row, AoDueTasks::task).ifPresent(due::add);
                }
            });
        }
        due.sort(IN_TIME);
        return due;
    }

    private static DueTask task(PlanTaskEntity row) {
        return new DueTask(
                row.getIssueId(),
                new TaskId(row.getID()),
                row.getRevision(),
                row.getTitle(),
                Side.parse(row.getSide()),
                LocalDate.ofEpochDay(row.getTargetDay()));
    }
}
