package io.pipewright.jira.rest;

import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import java.util.List;

/** What a request has to bring along. */
public final class Inputs {

    private Inputs() {}

    /** @throws InvalidValue naming {@code body} when the request has none */
    public static <T> T body(T body) {
        return present("body", body);
    }

    /** @throws InvalidValue naming the field when it is missing */
    public static <T> T present(String field, T value) {
        if (value == null) {
            throw new InvalidValue(field, Reason.of("pipewright.common.input.missing"));
        }
        return value;
    }

    public static String text(String value) {
        return value == null ? "" : value;
    }

    /** @throws InvalidValue naming {@code id} when the path holds no whole number */
    public static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new InvalidValue("id", Reason.of("pipewright.common.input.no-id"));
        }
    }

    /** The list, if nothing in it is null. @throws InvalidValue naming the field */
    public static <T> List<T> all(String field, List<T> values) {
        values.forEach(value -> present(field, value));
        return values;
    }
}
