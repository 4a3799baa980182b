package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.pipewright.forecast.OverduePlans;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.java.ao.Query;

/** Late close plans in Active Objects: one query, whatever the number of deals and tasks. */
@Named
public class AoOverduePlans implements OverduePlans {

    /** Databases bound the number of arguments of one statement; of more deals the late tasks of all plans are read. */
    static final int NAMED_AT_MOST = 500;

    private static final String LATE = "TARGET_DAY < ? AND (DONE_AT IS NULL OR DONE_BY IS NULL)"
            + " AND (DELETED_AT IS NULL OR DELETED_BY IS NULL)";

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
        List<Object> arguments = new ArrayList<>(List.of(today.toEpochDay()));
        String condition = LATE;
        if (deals.length <= NAMED_AT_MOST) {
            condition += " AND " + Among.values("ISSUE_ID", deals.length);
            for (long deal : deals) {
                arguments.add(deal);
            }
        }
        Set<Long> late = new HashSet<>();
        ao.stream(
                PlanTaskEntity.class,
                Query.select("ID, ISSUE_ID").where(condition, arguments.toArray()),
                row -> late.add(row.getIssueId()));
        return late;
    }
}
