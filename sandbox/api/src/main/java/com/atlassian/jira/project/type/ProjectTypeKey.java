package com.atlassian.jira.project.type;

/** Names a project type. */
public class ProjectTypeKey {

    private final String key;

    public ProjectTypeKey(String key) {
        this.key = key;
    }

    public String getKey() {
        return key;
    }
}
