package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.user.ApplicationUser;

/** The user administers Jira. */
public class UserIsAdminCondition extends AbstractWebCondition {

    @Override
    public boolean shouldDisplay(ApplicationUser user, com.atlassian.jira.plugin.webfragment.model.JiraHelper helper) {
        return user != null
                && com.atlassian.jira.component.ComponentAccessor.getComponent(
                                com.atlassian.jira.security.GlobalPermissionManager.class)
                        .hasPermission(com.atlassian.jira.permission.GlobalPermissionKey.ADMINISTER, user);
    }
}
