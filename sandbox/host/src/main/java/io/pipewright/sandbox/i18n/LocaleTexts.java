package io.pipewright.sandbox.i18n;

import com.atlassian.jira.util.I18nHelper;
import java.util.Collection;
import java.util.Locale;

/** The texts in one language, as templates and Jira's API see them. */
public final class LocaleTexts implements I18nHelper {

    private final Texts texts;
    private final Locale locale;

    LocaleTexts(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    @Override
    public String getText(String key) {
        return texts.format(locale, key);
    }

    @Override
    public String getText(String key, Object arguments) {
        if (arguments instanceof Collection<?> several) {
            return texts.format(locale, key, several.toArray());
        }
        return arguments instanceof Object[] array
                ? texts.format(locale, key, array)
                : texts.format(locale, key, arguments);
    }

    @Override
    public String getText(String key, Object... arguments) {
        return texts.format(locale, key, arguments);
    }

    @Override
    public Locale getLocale() {
        return locale;
    }
}
