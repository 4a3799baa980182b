package com.atlassian.jira.plugin.issuetabpanel;

import java.util.Date;

/** One thing that happened to an issue, as a tab of its activity shows it. */
public interface IssueAction {

    String getHtml();

    Date getTimePerformed();

    /** Whether it is shown among all activity, too. */
    boolean isDisplayActionAllTab();
}
