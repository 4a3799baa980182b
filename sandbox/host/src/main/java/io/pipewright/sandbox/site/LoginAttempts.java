package io.pipewright.sandbox.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Slows guessing down: after some wrong passwords in a row a name has to wait before its next one is looked at. */
final class LoginAttempts {

    private static final int FREE = 5;
    private static final int MOST_NAMES = 1000;
    private static final Duration WAIT = Duration.ofSeconds(30);

    private record Wrong(int times, Instant last) {}

    private final Clock clock;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
            return size() > MOST_NAMES;
        }
    };

    LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean mayTry(String name) {
        Wrong before = wrong.get(key(name));
        return before == null
                || before.times() < FREE
                || clock.instant().isAfter(before.last().plus(WAIT));
    }

    synchronized void ended(String name, boolean right) {
        Wrong before = wrong.remove(key(name));
        if (!right) {
            wrong.put(key(name), new Wrong(before == null ? 1 : before.times() + 1, clock.instant()));
        }
    }

    private static String key(String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }
}
