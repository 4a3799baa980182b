package com.atlassian.jira.issue.fields;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.project.Project;
import java.util.List;

/** A custom field. */
public interface CustomField extends ConfigurableField {

    Long getIdAsLong();

    String getFieldName();

    String getUntranslatedName();

    String getDescription();

    CustomFieldType getCustomFieldType();

    CustomFieldSearcher getCustomFieldSearcher();

    Object getValue(Issue issue);

    FieldConfig getRelevantConfig(IssueContext context);

    List<FieldConfigScheme> getConfigurationSchemes();

    boolean isGlobal();

    List<Project> getAssociatedProjectObjects();
}
