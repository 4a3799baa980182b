package com.atlassian.sal.api.message;

import java.util.Locale;

/** The user's language. */
public interface LocaleResolver {

    Locale getLocale();
}
