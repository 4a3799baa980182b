package com.atlassian.jira.plugin.issuetabpanel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;

/** A tab of an issue's activity. */
public abstract class AbstractIssueTabPanel {

    protected IssueTabPanelModuleDescriptor descriptor;

    public void init(IssueTabPanelModuleDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    public abstract List<IssueAction> getActions(Issue issue, ApplicationUser remoteUser);

    public abstract boolean showPanel(Issue issue, ApplicationUser remoteUser);
}
