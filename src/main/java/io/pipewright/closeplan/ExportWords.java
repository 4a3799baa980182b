package io.pipewright.closeplan;

import io.pipewright.deal.UserKey;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Port: the words of an export in the reader's language. */
public interface ExportWords {

    /** Nine column names: target date, task, side, owner, state, done on, done by, after the contract, note. */
    List<String> headers();

    String side(Side side);

    /** The display name, or what stands in for it when the user is gone. */
    String user(UserKey user);

    /** The state of a task as the reader calls it: done, open or overdue. */
    String state(State state);

    String yes();

    String no();

    /** Where the reader's days begin. */
    ZoneId zone();

    /** Where a task stands on a given day. */
    enum State {
        DONE, OPEN, OVERDUE;

        static State of(Task task, LocalDate today) {
            if (task.done().isPresent()) {
                return DONE;
            }
            return task.isOverdue(today) ? OVERDUE : OPEN;
        }
    }
}
