package io.pipewright.closeplan;

import io.pipewright.kernel.EnumCode;
import io.pipewright.kernel.Stamp;
import java.util.Map;
import java.util.Optional;

/**
 * The last thing that somebody did to a plan, with everything as it was before: what an undo brings back. An empty task was not there yet.
 *
 * @param number which edit of this plan it was, counted from 1
 * @param whole whether all of it is known: half of an edit is never taken back
 */
public record LastEdit(
        long number,
        Kind kind,
        Stamp stamp,
        Map<TaskId, Optional<TaskPast>> tasks,
        Optional<PlanFrame> frame,
        boolean whole) {

    public LastEdit {
        tasks = Map.copyOf(tasks);
    }

    /** What was done. */
    public enum Kind {
        ADDED,
        CHANGED,
        TICKED,
        UNTICKED,
        DELETED,
        TEMPLATE,
        MOVED,
        FRAME,
        UNDO;

        /** The stored form, for example {@code template}. */
        public String code() {
            return EnumCode.of(this);
        }

        /** @throws io.pipewright.kernel.InvalidValue naming field {@code kind} when no kind has this code */
        public static Kind parse(String code) {
            return EnumCode.parse(Kind.class, code, "kind", "pipewright.closeplan.edit.unknown");
        }

        /** What the step of one task from one state to the next is. */
        public static Kind of(Task earlier, Task next) {
            if (earlier.deleted().isPresent() != next.deleted().isPresent()) {
                return DELETED;
            }
            if (earlier.done().isPresent() != next.done().isPresent()) {
                return next.done().isPresent() ? TICKED : UNTICKED;
            }
            return CHANGED;
        }
    }
}
