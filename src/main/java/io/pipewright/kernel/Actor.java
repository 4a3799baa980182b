package io.pipewright.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * Who asks, where and when. It goes into every use case, so that nothing below an adapter asks for the current user or reads a clock, and a
 * nightly job can speak for anybody.
 *
 * @param who empty when nobody is logged in
 * @param zone the time zone in which this user reads dates
 * @param locale the language in which this user reads texts
 * @param now the moment of the request
 */
public record Actor(Optional<UserKey> who, ZoneId zone, Locale locale, Instant now) {

    /** The user. @throws NotPermitted when nobody is logged in */
    public UserKey user() {
        return who.orElseThrow(() -> new NotPermitted(Reason.of("pipewright.common.log-in")));
    }

    /** The day that it is for this user. */
    public LocalDate today() {
        return dayOf(now);
    }

    /** The day on which a moment falls for this user. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** Signs what this user does now. @throws NotPermitted when nobody is logged in */
    public Stamp stamp() {
        return new Stamp(user(), now);
    }
}
