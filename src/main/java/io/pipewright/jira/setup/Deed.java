package io.pipewright.jira.setup;

import io.pipewright.deal.Reason;
import java.util.function.Supplier;

/** A step that is no thing to be found again by an id, such as giving a project its scheme. */
final class Deed implements SetUpStep {

    private final Reason title;
    private final Supplier<StepState> state;
    private final Runnable work;

    Deed(Reason title, Supplier<StepState> state, Runnable work) {
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
