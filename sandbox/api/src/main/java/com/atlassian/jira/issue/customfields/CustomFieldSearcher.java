package com.atlassian.jira.issue.customfields;

import com.atlassian.jira.plugin.customfield.CustomFieldSearcherModuleDescriptor;

/** Makes a custom field searchable. */
public interface CustomFieldSearcher {

    CustomFieldSearcherModuleDescriptor getDescriptor();
}
