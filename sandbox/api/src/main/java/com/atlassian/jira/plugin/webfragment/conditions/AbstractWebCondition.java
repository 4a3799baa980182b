package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.web.Condition;
import java.util.Map;

/** A condition on a web fragment. */
public abstract class AbstractWebCondition implements Condition {

    @Override
    public void init(Map<String, String> params) {}

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return shouldDisplay(
                (ApplicationUser) context.get("user"),
                (com.atlassian.jira.plugin.webfragment.model.JiraHelper) context.get("helper"));
    }

    public abstract boolean shouldDisplay(
            ApplicationUser user, com.atlassian.jira.plugin.webfragment.model.JiraHelper helper);
    ;
}
