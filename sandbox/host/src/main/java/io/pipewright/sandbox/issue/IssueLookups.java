package io.pipewright.sandbox.issue;

import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.util.UserManager;
import java.util.function.Function;

/** Where an issue finds the objects that its row names by id. All of them answer from their caches. */
public record IssueLookups(
        UserManager users,
        ProjectManager projects,
        IssueTypeManager issueTypes,
        StatusManager statuses,
        ResolutionManager resolutions,
        Function<String, Priority> priorities,
        CustomFieldManager customFields) {}
