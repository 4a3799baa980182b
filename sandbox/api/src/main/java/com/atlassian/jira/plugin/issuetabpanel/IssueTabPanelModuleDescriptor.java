package com.atlassian.jira.plugin.issuetabpanel;

import java.util.Map;

/** A tab of an issue's activity, as its plugin declares it. */
public interface IssueTabPanelModuleDescriptor {

    /** The module's template of that name, rendered with these parameters. */
    String getHtml(String resourceName, Map<String, ?> startingParams);
}
