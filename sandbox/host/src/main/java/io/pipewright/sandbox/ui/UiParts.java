package io.pipewright.sandbox.ui;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import io.pipewright.sandbox.issue.Comments;
import io.pipewright.sandbox.issue.IssueOperationsFacade;
import io.pipewright.sandbox.plugin.PluginAdmin;
import io.pipewright.sandbox.plugin.PluginModules;
import io.pipewright.sandbox.search.SavedFilters;
import io.pipewright.sandbox.site.Site;
import io.pipewright.sandbox.template.Templates;
import io.pipewright.sandbox.web.DashboardItems;
import io.pipewright.sandbox.web.WebFragments;

/** The parts of the host that its pages show and use. */
public record UiParts(
        Site site,
        Templates templates,
        PluginModules modules,
        PluginAdmin plugins,
        WebFragments fragments,
        DashboardItems dashboardItems,
        IssueService issues,
        IssueOperationsFacade operations,
        Comments comments,
        ChangeHistoryManager history,
        CustomFieldManager customFields,
        OptionsManager options,
        IssueTypeScreenSchemeManager screens,
        SearchService search,
        SavedFilters filters) {}
