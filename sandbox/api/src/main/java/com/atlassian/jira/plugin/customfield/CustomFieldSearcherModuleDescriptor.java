package com.atlassian.jira.plugin.customfield;

/** The module that declares a searcher. */
public interface CustomFieldSearcherModuleDescriptor {

    String getCompleteKey();
}
