package io.pipewright.kernel;

import java.util.Locale;
import java.util.Optional;

/** The stored and exchanged form of an enum constant: lower case, words joined by hyphens, for example {@code best-case}. */
public final class EnumCode {

    private static final int LONGEST_SHOWN = 40;

    private EnumCode() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with this code; empty for any other text and for null. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(code)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** @throws InvalidValue naming the field, with the text as the argument of the message key, when no constant has this code */
    public static <E extends Enum<E>> E parse(Class<E> type, String code, String field, String unknownKey) {
        return find(type, code)
                .orElseThrow(() -> new InvalidValue(
                        field, Reason.of(unknownKey, Text.shortened(code == null ? "" : code, LONGEST_SHOWN))));
    }
}
