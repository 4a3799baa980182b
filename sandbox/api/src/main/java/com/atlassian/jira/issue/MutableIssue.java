package com.atlassian.jira.issue;

import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;

/** An issue whose values can be set. */
public interface MutableIssue extends Issue {

    void setSummary(String summary);

    void setDescription(String description);

    void setAssignee(ApplicationUser assignee);

    void setReporter(ApplicationUser reporter);

    void setResolutionId(String resolutionId);

    void setStatusId(String statusId);

    void setCustomFieldValue(CustomField field, Object value);

    Map<String, ModifiedValue> getModifiedFields();
}
