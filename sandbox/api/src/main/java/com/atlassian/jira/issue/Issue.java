package com.atlassian.jira.issue;

import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;

/** An issue. */
public interface Issue extends IssueContext {

    Long getId();

    String getKey();

    Long getNumber();

    String getSummary();

    String getDescription();

    ApplicationUser getAssignee();

    String getAssigneeId();

    ApplicationUser getReporter();

    String getReporterId();

    ApplicationUser getCreator();

    Timestamp getCreated();

    Timestamp getUpdated();

    Timestamp getResolutionDate();

    Timestamp getDueDate();

    Priority getPriority();

    Resolution getResolution();

    String getResolutionId();

    Status getStatus();

    String getStatusId();

    Long getWorkflowId();

    Long getSecurityLevelId();

    Object getCustomFieldValue(CustomField field);

    boolean isCreated();
}
