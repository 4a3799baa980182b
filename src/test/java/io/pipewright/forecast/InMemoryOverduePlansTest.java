package io.pipewright.forecast;

import io.pipewright.closeplan.ClosePlans;
import io.pipewright.closeplan.InMemoryClosePlans;

public class InMemoryOverduePlansTest extends OverduePlansContract {

    private final InMemoryClosePlans plans = new InMemoryClosePlans();

    @Override
    protected ClosePlans plans() {
        return plans;
    }

    @Override
    protected OverduePlans overdue() {
        return new InMemoryOverduePlans(plans);
    }
}
