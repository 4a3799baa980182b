package com.atlassian.jira.issue;

import java.util.Map;

/** The values a user types for an issue, as text. */
public interface IssueInputParameters {

    IssueInputParameters setProjectId(Long projectId);

    IssueInputParameters setIssueTypeId(String issueTypeId);

    IssueInputParameters setSummary(String summary);

    IssueInputParameters setDescription(String description);

    IssueInputParameters setReporterId(String userName);

    IssueInputParameters setAssigneeId(String userName);

    IssueInputParameters setPriorityId(String priorityId);

    IssueInputParameters setResolutionId(String resolutionId);

    IssueInputParameters setComment(String comment);

    IssueInputParameters addCustomFieldValue(Long fieldId, String... values);

    IssueInputParameters addCustomFieldValue(String fullFieldId, String... values);

    void setSkipScreenCheck(boolean skip);

    void setRetainExistingValuesWhenParameterNotProvided(boolean retain, boolean onlyValidatePresentFields);

    Map<String, String[]> getActionParameters();
}
