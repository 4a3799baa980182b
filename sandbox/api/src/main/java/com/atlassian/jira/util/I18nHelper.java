package com.atlassian.jira.util;

import java.util.Locale;

/** Texts in one language. */
public interface I18nHelper {

    String getText(String key);

    String getText(String key, Object arguments);

    String getText(String key, Object... arguments);

    Locale getLocale();
}
