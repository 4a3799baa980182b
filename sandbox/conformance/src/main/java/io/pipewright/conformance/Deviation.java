package io.pipewright.conformance;

import java.util.Collection;
import java.util.Objects;

/** Jira does not behave as Pipewright relies on. */
final class Deviation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Deviation(String message) {
        super(message);
    }

    static void unless(boolean holds, String otherwise) {
        if (!holds) {
            throw new Deviation(otherwise);
        }
    }

    static void unlessEqual(Object expected, Object found, String what) {
        unless(Objects.equals(expected, found), what + ": expected '" + expected + "', found '" + found + "'");
    }

    static void unlessAny(Collection<String> texts, String part, String what) {
        unless(
                texts.stream().anyMatch(text -> text != null && text.contains(part)),
                what + ": nothing says '" + part + "' in " + texts);
    }
}
