package io.pipewright.forecast;

import io.pipewright.deal.InvalidValue;
import io.pipewright.deal.Reason;
import java.time.LocalDate;
import java.util.Locale;

/** The periods that move with the calendar, as a gadget's settings name them. */
public enum PeriodChoice {
    THIS_MONTH, NEXT_MONTH, THIS_QUARTER, NEXT_QUARTER, THIS_YEAR, NEXT_YEAR;

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
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The period that a setting means: one of the codes, or a custom range such as {@code 2017-10-01..2018-01-01}.
     *
     * @throws InvalidValue naming field {@code period}
     */
    public static Period resolve(String setting, LocalDate today) {
        for (PeriodChoice choice : values()) {
            if (choice.code().equals(setting)) {
                return choice.at(today);
            }
        }
        if (setting == null || setting.isBlank()) {
            throw new InvalidValue("period", Reason.of("pipewright.forecast.period.missing"));
        }
        return Period.parse(setting);
    }
}
