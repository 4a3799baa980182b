package com.atlassian.jira.issue.customfields.manager;

/** Stores settings of field configurations, such as default values. */
public interface GenericConfigManager {

    Object retrieve(String dataType, String key);

    void update(String dataType, String key, Object value);
}
