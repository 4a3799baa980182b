package io.pipewright.jira.setup;

import java.util.Locale;
import java.util.Optional;

/** The languages in which a set-up can name what it makes. */
enum SetupLanguage {
    ENGLISH("en", Locale.US),
    KOREAN("ko", Locale.KOREA);

    private final String code;
    private final Locale locale;

    SetupLanguage(String code, Locale locale) {
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

    static Optional<SetupLanguage> ofCode(String code) {
        for (SetupLanguage language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
