package com.atlassian.jira.project;

/** Default assignee of a project's issues. */
public class AssigneeTypes {

    public static final long PROJECT_LEAD = Long.parseLong("2");
    public static final long UNASSIGNED = Long.parseLong("3");

    private AssigneeTypes() {}
}
