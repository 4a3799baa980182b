package io.pipewright.board;

import io.pipewright.closeplan.ClosePlans;
import io.pipewright.closeplan.InMemoryClosePlans;

public class InMemoryDueTasksTest extends DueTasksContract {

    private final InMemoryClosePlans plans = new InMemoryClosePlans();

    @Override
    protected ClosePlans plans() {
        return plans;
    }

    @Override
    protected DueTasks due() {
        return new InMemoryDueTasks(plans);
    }
}
