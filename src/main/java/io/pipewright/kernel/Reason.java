package io.pipewright.kernel;

import java.util.List;

/**
 * Why a rule answered as it did, free of any language: a message key and its arguments in order.
 * Arguments are plain values (text, number, {@code LocalDate}, {@code Amount}) or reasons in their turn, for a part that has words of its
 * own in every language; whoever shows the reason formats or translates them, innermost first.
 */
public record Reason(String key, List<Object> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String key, Object... arguments) {
        return new Reason(key, List.of(arguments));
    }
}
