package io.pipewright.jira.setup;

import io.pipewright.kernel.Reason;
import java.util.function.Supplier;

/** A step that makes nothing with an id, such as giving a project its scheme. */
final class PlainStep implements SetupStep {

    private final Reason title;
    private final Supplier<StepState> state;
    private final Runnable work;

    PlainStep(Reason title, Supplier<StepState> state, Runnable work) {
        this.title = title;
        this.state = state;
        this.work = work;
    }

    @Override
    public Reason title() {
        return title;
    }

    @Override
    public StepState state() {
        return state.get();
    }

    @Override
    public void carryOut() {
        work.run();
    }
}
