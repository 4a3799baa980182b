package io.pipewright.sandbox.restapi;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.issue.Comments;
import io.pipewright.sandbox.issue.IssueOperationsFacade;
import io.pipewright.sandbox.search.SavedFilters;
import io.pipewright.sandbox.web.Accounts;

/** The parts of the host that its REST speaks for. */
public record RestSite(
        Database database,
        ApplicationProperties properties,
        JiraAuthenticationContext authentication,
        PermissionManager permissions,
        UserManager users,
        UserSearchService userSearch,
        Accounts accounts,
        ProjectManager projects,
        IssueTypeManager issueTypes,
        StatusManager statuses,
        ResolutionManager resolutions,
        CustomFieldManager customFields,
        OptionsManager options,
        IssueTypeScreenSchemeManager screens,
        WorkflowManager workflows,
        IssueManager issues,
        IssueService issueService,
        IssueOperationsFacade operations,
        Comments comments,
        ChangeHistoryManager history,
        SearchService search,
        SavedFilters filters) {

    /** Null for an anonymous user. */
    ApplicationUser caller() {
        return authentication.getLoggedInUser();
    }

    String baseUrl() {
        return properties.getBaseUrl(UrlMode.CANONICAL);
    }

    /** The address of something below {@code /rest/api/2}. */
    String link(String path) {
        return baseUrl() + "/rest/api/2/" + path;
    }
}
