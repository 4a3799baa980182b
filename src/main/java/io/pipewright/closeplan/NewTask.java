package io.pipewright.closeplan;

import java.util.Set;

/** A task that is added together with others, and waits for some of those: {@code after} are their places in the list, from 0. */
public record NewTask(TaskContent content, Set<Integer> after) {

    public NewTask {
        after = Set.copyOf(after);
    }
}
