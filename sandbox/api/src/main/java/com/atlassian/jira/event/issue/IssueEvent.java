package com.atlassian.jira.event.issue;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Date;
import java.util.Map;
import org.ofbiz.core.entity.GenericValue;

/** Something happened to an issue. */
public final class IssueEvent {

    private final com.atlassian.jira.issue.Issue issue;
    private final ApplicationUser user;
    private final GenericValue changeLog;
    private final Map<String, Object> params;
    private final Long eventTypeId;
    private final Date time;

    public IssueEvent(
            com.atlassian.jira.issue.Issue issue,
            ApplicationUser user,
            GenericValue changeLog,
            Map<String, Object> params,
            Long eventTypeId,
            Date time) {
        this.issue = issue;
        this.user = user;
        this.changeLog = changeLog;
        this.params = params;
        this.eventTypeId = eventTypeId;
        this.time = time;
    }

    public com.atlassian.jira.issue.Issue getIssue() {
        return issue;
    }

    public ApplicationUser getUser() {
        return user;
    }
    /** The change group, or null when the event carries none. */
    public GenericValue getChangeLog() {
        return changeLog;
    }

    public Map<String, Object> getParams() {
        return params;
    }

    public Long getEventTypeId() {
        return eventTypeId;
    }

    public Date getTime() {
        return time;
    }
}
