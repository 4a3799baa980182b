package com.atlassian.jira.jql.query;

import com.atlassian.jira.user.ApplicationUser;

/** Who runs a query. */
public interface QueryCreationContext {

    ApplicationUser getApplicationUser();

    boolean isSecurityOverriden();
}
