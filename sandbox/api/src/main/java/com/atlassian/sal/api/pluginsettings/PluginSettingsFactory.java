package com.atlassian.sal.api.pluginsettings;

/** Stores an app's settings. */
public interface PluginSettingsFactory {

    PluginSettings createGlobalSettings();

    PluginSettings createSettingsForKey(String key);
}
