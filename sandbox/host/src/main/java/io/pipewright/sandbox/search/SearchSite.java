package io.pipewright.sandbox.search;

import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.util.UserManager;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.site.Visibility;
import java.time.Clock;

/** What queries are understood against; the clock's zone is that of the dates in queries. */
public record SearchSite(
        Database database,
        ProjectManager projects,
        IssueTypeManager issueTypes,
        StatusManager statuses,
        ResolutionManager resolutions,
        CustomFieldManager customFields,
        UserManager users,
        Visibility visibility,
        Clock clock) {}
