package io.pipewright.jira.store;

import io.pipewright.kernel.Reason;
import io.pipewright.kernel.UserKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A reason in one column: its key and its arguments, each with a letter that says what it is. Every reader gets it in their language. */
final class ReasonText {

    private static final String KEY = "key";

    private ReasonText() {}

    static String encode(Reason reason) {
        Map<String, String> parts = new HashMap<>();
        parts.put(KEY, reason.key());
        for (int i = 0; i < reason.arguments().size(); i++) {
            parts.put(Integer.toString(i), encoded(reason.arguments().get(i)));
        }
        return TextMap.encode(parts);
    }

    static Reason decode(String stored) {
        Map<String, String> parts = TextMap.decode(stored);
        String key = Objects.requireNonNull(parts.get(KEY), KEY);
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < parts.size() - 1; i++) {
            arguments.add(decoded(parts.get(Integer.toString(i))));
        }
        return new Reason(key, arguments);
    }

    private static String encoded(Object argument) {
        if (argument instanceof Reason reason) {
            return "r" + encode(reason);
        }
        if (argument instanceof UserKey user) {
            return "u" + user.value();
        }
        return kind(argument) + argument;
    }

    private static String kind(Object argument) {
        if (argument instanceof LocalDate) {
            return "d";
        }
        if (argument instanceof Instant) {
            return "m";
        }
        return argument instanceof Integer || argument instanceof Long ? "n" : "t";
    }

    private static Object decoded(String stored) {
        String value = stored.substring(1);
        return switch (stored.charAt(0)) {
            case 'r' -> decode(value);
            case 'u' -> new UserKey(value);
            case 'd' -> LocalDate.parse(value);
            case 'm' -> Instant.parse(value);
            case 'n' -> Long.valueOf(value);
            default -> value;
        };
    }
}
