package io.pipewright.closeplan;

import io.pipewright.deal.InvalidValue;
import io.pipewright.deal.Reason;
import java.util.Locale;

/** The stored and exchanged form of an enum constant: lower case, words joined by hyphens. */
final class Codes {

    private static final int LONGEST_ECHO = 40;

    private Codes() {
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E parse(Class<E> type, String code, String field, String unknownKey) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(code)) {
                return constant;
            }
        }
        throw new InvalidValue(field, Reason.of(unknownKey, shortened(code)));
    }

    private static String shortened(String code) {
        String text = code == null ? "" : code;
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }
}
