package io.pipewright.board;

import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.TaskId;
import java.time.LocalDate;
import java.util.List;

/** Port: what close plans ask for within days. */
@FunctionalInterface
public interface DueTasks {

    /** An open task of a close plan; its revision goes along when it is changed. */
    record DueTask(long deal, TaskId id, long revision, String title, Side side, LocalDate date) {}

    /** The open tasks in the plans of these deals that have a day up to the last one, the earliest first. Asked once for all of them. */
    List<DueTask> until(LocalDate lastDay, long[] deals);
}
