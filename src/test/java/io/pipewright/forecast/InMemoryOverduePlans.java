package io.pipewright.forecast;

import io.pipewright.closeplan.ClosePlans;
import io.pipewright.deal.DealId;
import io.pipewright.deal.VisibleDealsInMemory;
import java.time.LocalDate;
import java.util.BitSet;

/** Late plans among close plans in memory, by the rule of the tasks themselves. */
public record InMemoryOverduePlans(ClosePlans plans) implements OverduePlans {

    @Override
    public BitSet among(LocalDate today, long[] deals) {
        return VisibleDealsInMemory.among(
                deals, deal -> plans.of(new DealId(deal)).tasks().stream().anyMatch(task -> task.isOverdue(today)));
    }
}
