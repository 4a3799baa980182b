package com.atlassian.jira.project;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.type.ProjectTypeKey;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/** A Jira project. */
public interface Project {

    Long getId();

    String getKey();

    String getName();

    String getDescription();

    ApplicationUser getProjectLead();

    String getLeadUserKey();

    ProjectTypeKey getProjectTypeKey();

    Collection<IssueType> getIssueTypes();

    boolean isArchived();
}
