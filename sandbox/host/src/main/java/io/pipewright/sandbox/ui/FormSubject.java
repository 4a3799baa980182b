package io.pipewright.sandbox.ui;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;

/** What a form is about: an issue, or, while it is null, one that is yet to be created in the project. */
record FormSubject(Project project, IssueType type, Issue issue) implements IssueContext {

    static FormSubject of(Issue issue) {
        return new FormSubject(issue.getProjectObject(), issue.getIssueType(), issue);
    }

    @Override
    public Project getProjectObject() {
        return project;
    }

    @Override
    public Long getProjectId() {
        return project.getId();
    }

    @Override
    public IssueType getIssueType() {
        return type;
    }

    @Override
    public String getIssueTypeId() {
        return type.getId();
    }
}
