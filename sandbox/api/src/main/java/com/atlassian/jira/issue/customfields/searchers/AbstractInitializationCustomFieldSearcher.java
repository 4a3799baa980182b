package com.atlassian.jira.issue.customfields.searchers;

import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.plugin.customfield.CustomFieldSearcherModuleDescriptor;

/** A searcher that learns from its module who it is. */
public abstract class AbstractInitializationCustomFieldSearcher implements CustomFieldSearcher {

    private CustomFieldSearcherModuleDescriptor descriptor;

    public void init(CustomFieldSearcherModuleDescriptor value) {
        this.descriptor = value;
    }

    @Override
    public CustomFieldSearcherModuleDescriptor getDescriptor() {
        return descriptor;
    }
}
