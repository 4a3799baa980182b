package io.pipewright.jira.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.java.ao.Query;

/** Asks for the open tasks of many close plans at once. */
final class OpenTasks {

    /** Databases bound the number of arguments of one statement; of more deals the tasks of all plans are read. */
    static final int NAMED_AT_MOST = 500;

    private static final String UNTIL = "TARGET_DAY <= ? AND (DONE_AT IS NULL OR DONE_BY IS NULL)"
            + " AND (DELETED_AT IS NULL OR DELETED_BY IS NULL)";

    private OpenTasks() {}

    /** Those of a day up to the last one; of plans of other deals too where there are many deals. */
    static Query until(String columns, LocalDate lastDay, long[] deals) {
        List<Object> arguments = new ArrayList<>(List.of(lastDay.toEpochDay()));
        String condition = UNTIL;
        if (deals.length <= NAMED_AT_MOST) {
            condition += " AND " + Among.values("ISSUE_ID", deals.length);
            for (long deal : deals) {
                arguments.add(deal);
            }
        }
        return Query.select(columns).where(condition, arguments.toArray());
    }
}
