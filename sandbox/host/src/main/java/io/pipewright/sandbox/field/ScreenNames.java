package io.pipewright.sandbox.field;

/** The rule that what administrators make has a name. */
final class ScreenNames {

    private ScreenNames() {}

    static String required(String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalStateException("A screen or scheme needs a name before it is stored");
        }
        return name;
    }
}
