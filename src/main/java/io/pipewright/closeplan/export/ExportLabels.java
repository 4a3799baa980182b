package io.pipewright.closeplan.export;

import io.pipewright.closeplan.Owner;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.TaskState;
import io.pipewright.kernel.UserKey;
import java.time.ZoneId;
import java.util.List;

/** Port: the words of an export in the reader's language. */
public interface ExportLabels {

    /** Eight column names: target date, task, side, owner, state, done on, done by, after the contract. */
    List<String> headers();

    /** The company whose task it is, or both. */
    String side(Side side);

    /** The display name, or what stands in for it when the user is gone. */
    String user(UserKey user);

    /** The name of who sees to a task. */
    default String owner(Owner owner) {
        return owner instanceof Owner.Contact contact ? contact.name() : user(((Owner.Colleague) owner).user());
    }

    /** The state of a task as the reader calls it: done, open or overdue. */
    String state(TaskState state);

    /** What separates cells where the reader lives: a semicolon where the comma is part of numbers. */
    char separator();

    String yes();

    String no();

    /** Where the reader's days begin. */
    ZoneId zone();
}
