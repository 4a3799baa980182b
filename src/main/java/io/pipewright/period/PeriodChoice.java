package io.pipewright.period;

import io.pipewright.kernel.EnumCode;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import java.time.LocalDate;

/** The periods that move with the calendar, as a gadget's settings name them. */
public enum PeriodChoice {
    LAST_MONTH,
    THIS_MONTH,
    NEXT_MONTH,
    LAST_QUARTER,
    THIS_QUARTER,
    NEXT_QUARTER,
    LAST_YEAR,
    THIS_YEAR,
    NEXT_YEAR,
    LAST_30_DAYS,
    LAST_90_DAYS,
    NEXT_30_DAYS,
    NEXT_90_DAYS,
    NEXT_12_MONTHS;

    /** The period that it means today. Days and months that roll include today. */
    public Period at(LocalDate today) {
        return switch (this) {
            case LAST_MONTH -> Period.month(today.minusMonths(1));
            case THIS_MONTH -> Period.month(today);
            case NEXT_MONTH -> Period.month(Period.month(today).to());
            case LAST_QUARTER -> Period.quarter(today.minusMonths(3));
            case THIS_QUARTER -> Period.quarter(today);
            case NEXT_QUARTER -> Period.quarter(Period.quarter(today).to());
            case LAST_YEAR -> Period.year(today.minusYears(1));
            case THIS_YEAR -> Period.year(today);
            case NEXT_YEAR -> Period.year(Period.year(today).to());
            case LAST_30_DAYS -> lastDays(today, 30);
            case LAST_90_DAYS -> lastDays(today, 90);
            case NEXT_30_DAYS -> new Period(today, today.plusDays(30));
            case NEXT_90_DAYS -> new Period(today, today.plusDays(90));
            case NEXT_12_MONTHS -> new Period(today, today.plusMonths(12));
        };
    }

    private static Period lastDays(LocalDate today, int days) {
        return new Period(today.minusDays(days - 1L), today.plusDays(1));
    }

    /** The stored form, for example {@code this-quarter}. */
    public String code() {
        return EnumCode.of(this);
    }

    /**
     * The period that a setting means: one of the codes, or a custom range such as {@code 2017-10-01..2018-01-01}.
     *
     * @throws InvalidValue naming field {@code period}
     */
    public static Period resolve(String setting, LocalDate today) {
        String given = Text.asSeen(setting);
        if (given.isEmpty()) {
            throw new InvalidValue("period", Reason.of("pipewright.forecast.period.missing"));
        }
        return EnumCode.find(PeriodChoice.class, given)
                .map(choice -> choice.at(today))
                .orElseGet(() -> Period.parse(given));
    }
}
