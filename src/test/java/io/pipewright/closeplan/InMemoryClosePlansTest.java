package io.pipewright.closeplan;

public class InMemoryClosePlansTest extends ClosePlansContract {

    private final InMemoryClosePlans plans = new InMemoryClosePlans();

    @Override
    protected ClosePlans plans() {
        return plans;
    }
}
