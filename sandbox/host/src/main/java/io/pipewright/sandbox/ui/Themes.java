package io.pipewright.sandbox.ui;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;

/** Which theme each user has chosen. Whoever has chosen none, or is not logged in, sees the light one. */
public final class Themes {

    private final PluginSettings chosen;

    public Themes(PluginSettingsFactory settings) {
        this.chosen = settings.createSettingsForKey("sandbox.theme");
    }

    Theme of(ApplicationUser user) {
        return user == null || !(chosen.get(user.getKey()) instanceof String code)
                ? Theme.LIGHT
                : Theme.ofCode(code).orElse(Theme.LIGHT);
    }

    void choose(ApplicationUser user, Theme theme) {
        chosen.put(user.getKey(), theme.code());
    }
}
