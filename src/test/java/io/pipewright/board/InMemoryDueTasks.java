package io.pipewright.board;

import io.pipewright.closeplan.ClosePlans;
import io.pipewright.closeplan.Task;
import io.pipewright.deal.DealId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/** Due tasks among close plans in memory, by the rule of the tasks themselves. */
public record InMemoryDueTasks(ClosePlans plans) implements DueTasks {

    @Override
    public List<DueTask> until(LocalDate lastDay, long[] deals) {
        return LongStream.of(deals)
                .boxed()
                .flatMap(deal -> plans.of(new DealId(deal)).tasks().stream()
                        .filter(task -> task.isOverdue(lastDay.plusDays(1)))
                        .map(task -> due(deal, task)))
                .sorted(Comparator.comparing(DueTask::date)
                        .thenComparing(DueTask::deal)
                        .thenComparing(DueTask::id))
                .toList();
    }

    private static DueTask due(long deal, Task task) {
        return new DueTask(
                deal,
                task.id(),
                task.revision(),
                task.content().title(),
                task.content().side(),
                task.content().targetDate());
    }
}
