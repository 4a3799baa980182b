package io.pipewright.jira.rest;

import io.pipewright.deal.InvalidValue;
import io.pipewright.deal.Reason;

/** What a request has to bring along. */
final class Inputs {

    private Inputs() {}

    /** @throws InvalidValue naming {@code body} when the request has none */
    static <T> T body(T body) {
        return present("body", body);
    }

    /** @throws InvalidValue naming the field when it is missing */
    static <T> T present(String field, T value) {
        if (value == null) {
            throw new InvalidValue(field, Reason.of("pipewright.common.input.missing"));
        }
        return value;
    }

    static String text(String value) {
        return value == null ? "" : value;
    }

    /** @throws InvalidValue naming {@code id} when the path holds no whole number */
    static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new InvalidValue("id", Reason.of("pipewright.common.input.no-id"));
        }
    }
}
