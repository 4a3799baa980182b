package com.atlassian.plugin.web;

import java.util.Map;

/** Says whether a web fragment is shown. */
public interface Condition {

    void init(Map<String, String> params) throws com.atlassian.plugin.PluginParseException;

    boolean shouldDisplay(Map<String, Object> context);
}
