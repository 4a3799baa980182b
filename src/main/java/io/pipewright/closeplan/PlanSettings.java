package io.pipewright.closeplan;

import io.pipewright.closeplan.schedule.WorkDays;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What holds for the close plans of all deals of a pipeline: what our company is called there, empty while nobody has said, and on which
 * days nobody works, each with its name.
 */
public record PlanSettings(String company, SortedMap<LocalDate, String> holidays) {

    public static final PlanSettings NONE = new PlanSettings("", new TreeMap<>());

    /** The most holidays that are kept. */
    public static final int MOST_HOLIDAYS = 500;

    /** @throws InvalidValue naming {@code company} or {@code holidays} */
    public PlanSettings {
        company = TextRule.COMPANY.checked(company);
        if (holidays.size() > MOST_HOLIDAYS) {
            throw new InvalidValue(
                    "holidays", Reason.of("pipewright.closeplan.holidays.too-many", MOST_HOLIDAYS, holidays.size()));
        }
        SortedMap<LocalDate, String> named = new TreeMap<>();
        for (Map.Entry<LocalDate, String> holiday : holidays.entrySet()) {
            named.put(holiday.getKey(), TextRule.HOLIDAY.checked(holiday.getValue()));
        }
        holidays = named;
    }

    public WorkDays workDays() {
        return new WorkDays(holidays.keySet());
    }
}
