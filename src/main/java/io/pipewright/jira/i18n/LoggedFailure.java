package io.pipewright.jira.i18n;

import java.util.UUID;
import org.slf4j.Logger;

/** Failures whose own text stays in Jira's log, for it may hold what the reader must not see; the reader gets the number to look for. */
public final class LoggedFailure {

    private static final int DIGITS = 8;

    private LoggedFailure() {}

    /** Writes the failure into the log. @return the number that it stands under there */
    public static String number(Logger log, String what, Throwable failure) {
        String number = UUID.randomUUID().toString().substring(0, DIGITS);
        log.error("{} [{}]", what, number, failure);
        return number;
    }
}
