package com.atlassian.jira.issue.fields.config.manager;

import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.List;

/** Manages issue type schemes. */
public interface IssueTypeSchemeManager {

    FieldConfigScheme create(String name, String description, List<String> issueTypeIds);

    FieldConfigScheme update(FieldConfigScheme scheme, Collection<String> issueTypeIds);

    FieldConfigScheme getConfigScheme(Project project);

    List<FieldConfigScheme> getAllSchemes();

    Collection<IssueType> getIssueTypesForProject(Project project);

    void setDefaultValue(FieldConfig config, String issueTypeId);

    boolean isDefaultIssueTypeScheme(FieldConfigScheme scheme);

    FieldConfigScheme setProjectAssociationsForIssueTypeScheme(FieldConfigScheme scheme, Collection<Project> projects);
}
