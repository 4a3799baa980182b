package io.pipewright.sandbox.ui;

import java.util.Optional;
import java.util.stream.Stream;

/** The looks that a user can choose; the attributes are those that Jira sets on {@code html}, and AUI's styles ask for. */
public enum Theme {
    LIGHT("light", "data-color-mode=\"light\""),
    DARK("dark", "data-color-mode=\"dark\""),
    MATCH("match", "data-color-mode-auto");

    private static final String BOTH = " data-theme=\"light:light dark:dark\"";

    private final String code;
    private final String mode;

    Theme(String code, String mode) {
        this.code = code;
        this.mode = mode;
    }

    /** The name in forms and in the database. */
    public String code() {
        return code;
    }

    /** What the page's first element carries, as markup. */
    public String attributesHtml() {
        return mode + BOTH;
    }

    static Optional<Theme> ofCode(String code) {
        return Stream.of(values()).filter(theme -> theme.code.equals(code)).findFirst();
    }
}
