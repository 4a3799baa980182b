package com.atlassian.jira.issue.fields.screen.issuetype;

import com.atlassian.jira.project.Project;
import java.util.Collection;

/** Finds and assigns issue type screen schemes. */
public interface IssueTypeScreenSchemeManager {

    IssueTypeScreenScheme getIssueTypeScreenScheme(Long id);

    IssueTypeScreenScheme getIssueTypeScreenScheme(Project project);

    Collection<IssueTypeScreenScheme> getIssueTypeScreenSchemes();

    void addSchemeAssociation(Project project, IssueTypeScreenScheme scheme);

    void removeSchemeAssociation(Project project, IssueTypeScreenScheme scheme);
}
