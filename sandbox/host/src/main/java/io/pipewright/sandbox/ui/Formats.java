package io.pipewright.sandbox.ui;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Date;
import java.util.Locale;

/** Dates and numbers in the user's language. Public because templates call it. */
public final class Formats {

    private static final int MOST_DECIMALS = 20;

    private final Locale locale;
    private final ZoneId zone;

    Formats(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    /** The day; an empty text for null. */
    public String date(Date date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(at(date));
    }

    /** Day and time; an empty text for null. */
    public String dateTime(Date date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(at(date));
    }

    /** The day as forms and {@code time} elements take it: 2026-03-31; an empty text for null. */
    public String isoDate(Date date) {
        return date == null ? "" : at(date).toLocalDate().toString();
    }

    /** With grouping, and as many decimals as the number has. */
    public String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    private java.time.ZonedDateTime at(Date date) {
        return Instant.ofEpochMilli(date.getTime()).atZone(zone);
    }
}
