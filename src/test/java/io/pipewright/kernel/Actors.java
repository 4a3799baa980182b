package io.pipewright.kernel;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** People who ask in tests: at a fixed moment, in a fixed zone, in English. */
public final class Actors {

    private Actors() {}

    /** The rep {@code rep}. */
    public static Actor rep(String now, String zone) {
        return of("rep", now, zone);
    }

    public static Actor of(String user, String now, String zone) {
        return new Actor(Optional.of(new UserKey(user)), ZoneId.of(zone), Locale.ENGLISH, Instant.parse(now));
    }

    /** Somebody who is not logged in. */
    public static Actor nobody(String now, String zone) {
        return new Actor(Optional.empty(), ZoneId.of(zone), Locale.ENGLISH, Instant.parse(now));
    }

    /** The same person in another language. */
    public static Actor speaking(Locale locale, Actor actor) {
        return new Actor(actor.who(), actor.zone(), locale, actor.now());
    }
}
