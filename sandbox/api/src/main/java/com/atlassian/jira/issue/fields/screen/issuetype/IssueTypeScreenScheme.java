package com.atlassian.jira.issue.fields.screen.issuetype;

import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.issuetype.IssueType;

/** Which screen scheme serves which issue type. */
public interface IssueTypeScreenScheme {

    Long getId();

    String getName();

    void setName(String name);

    void setDescription(String description);

    void addEntity(IssueTypeScreenSchemeEntity entity);

    FieldScreenScheme getEffectiveFieldScreenScheme(IssueType type);

    boolean isDefault();

    void store();
}
