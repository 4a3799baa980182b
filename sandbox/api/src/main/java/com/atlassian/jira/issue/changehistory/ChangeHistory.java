package com.atlassian.jira.issue.changehistory;

import java.sql.Timestamp;
import java.util.List;

/** One group of changes made at one time by one user. */
public class ChangeHistory {

    private final Long id;
    private final Long issueId;
    private final String authorKey;
    private final Timestamp timePerformed;
    private final List<com.atlassian.jira.issue.history.ChangeItemBean> items;

    public ChangeHistory(
            Long id,
            Long issueId,
            String authorKey,
            Timestamp timePerformed,
            List<com.atlassian.jira.issue.history.ChangeItemBean> items) {
        this.id = id;
        this.issueId = issueId;
        this.authorKey = authorKey;
        this.timePerformed = timePerformed;
        this.items = items;
    }

    public Long getId() {
        return id;
    }

    public Long getIssueId() {
        return issueId;
    }

    public String getAuthorKey() {
        return authorKey;
    }

    public Timestamp getTimePerformed() {
        return timePerformed;
    }

    public List<com.atlassian.jira.issue.history.ChangeItemBean> getChangeItemBeans() {
        return items;
    }
}
