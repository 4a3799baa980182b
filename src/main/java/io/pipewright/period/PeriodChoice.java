package io.pipewright.period;

import io.pipewright.kernel.EnumCode;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import java.time.LocalDate;

/** The periods that move with the calendar, as a gadget's settings name them. */
public enum PeriodChoice {
    THIS_MONTH,
    NEXT_MONTH,
    THIS_QUARTER,
    NEXT_QUARTER,
    THIS_YEAR,
    NEXT_YEAR;

    public Period at(LocalDate today) {
        return switch (this) {
            case THIS_MONTH -> Period.month(today);
            case NEXT_MONTH -> Period.month(Period.month(today).to());
            case THIS_QUARTER -> Period.quarter(today);
            case NEXT_QUARTER -> Period.quarter(Period.quarter(today).to());
            case THIS_YEAR -> Period.year(today);
            case NEXT_YEAR -> Period.year(Period.year(today).to());
        };
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
