package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.user.ApplicationUser;

/** Somebody is logged in. */
public class UserLoggedInCondition extends AbstractWebCondition {

    @Override
    public boolean shouldDisplay(ApplicationUser user, com.atlassian.jira.plugin.webfragment.model.JiraHelper helper) {
        return user != null;
    }
}
