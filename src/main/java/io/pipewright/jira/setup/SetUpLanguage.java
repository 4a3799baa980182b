package io.pipewright.jira.setup;

import java.util.Locale;
import java.util.Optional;

/** The languages in which a set-up can name what it makes. */
enum SetUpLanguage {
    ENGLISH("en", Locale.US),
    KOREAN("ko", Locale.KOREA);

    private final String code;
    private final Locale locale;

    SetUpLanguage(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    String code() {
        return code;
    }

    Locale locale() {
        return locale;
    }

    /** Message key of its own name for itself. */
    String nameKey() {
        return "pipewright.setup.language." + code;
    }

    static Optional<SetUpLanguage> ofCode(String code) {
        for (SetUpLanguage language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
