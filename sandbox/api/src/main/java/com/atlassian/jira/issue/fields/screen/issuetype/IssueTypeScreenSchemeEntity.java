package com.atlassian.jira.issue.fields.screen.issuetype;

import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;

/** The screen scheme of one issue type. */
public interface IssueTypeScreenSchemeEntity {

    void setIssueTypeId(String issueTypeId);

    void setFieldScreenScheme(FieldScreenScheme scheme);
}
