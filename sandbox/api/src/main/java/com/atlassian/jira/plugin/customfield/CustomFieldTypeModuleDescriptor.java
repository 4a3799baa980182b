package com.atlassian.jira.plugin.customfield;

/** The module that declares a field type. */
public interface CustomFieldTypeModuleDescriptor {

    String getCompleteKey();

    String getName();
}
