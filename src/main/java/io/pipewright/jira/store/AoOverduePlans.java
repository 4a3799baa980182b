package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.pipewright.forecast.OverduePlans;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Late close plans in Active Objects: one query, whatever the number of deals and tasks. */
@Named
public class AoOverduePlans implements OverduePlans {

    private final ActiveObjects ao;

    @Inject
    public AoOverduePlans(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public BitSet among(LocalDate today, long[] deals) {
        BitSet overdue = new BitSet();
        if (deals.length > 0) {
            Set<Long> late = late(today, deals);
            for (int at = 0; at < deals.length; at++) {
                overdue.set(at, late.contains(deals[at]));
            }
        }
        return overdue;
    }

    private Set<Long> late(LocalDate today, long[] deals) {
        Set<Long> late = new HashSet<>();
        ao.stream(
                PlanTaskEntity.class,
                OpenTasks.until("ID, ISSUE_ID", today.minusDays(1), deals),
                row -> late.add(row.getIssueId()));
        return late;
    }
}
