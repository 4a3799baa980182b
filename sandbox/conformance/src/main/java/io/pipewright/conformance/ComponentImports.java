package io.pipewright.conformance;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import com.atlassian.jira.workflow.migration.MigrationHelperFactory;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.inject.Named;

/** What the checks take from Jira. It has no code: naming a service here makes it a bean for everybody else. */
@Named
@SuppressWarnings("unused")
class ComponentImports {

    @ComponentImport
    ActiveObjects activeObjects;

    @ComponentImport
    ChangeHistoryManager changeHistoryManager;

    @ComponentImport
    ClusterLockService clusterLockService;

    @ComponentImport
    CustomFieldManager customFieldManager;

    @ComponentImport
    EventPublisher eventPublisher;

    @ComponentImport
    I18nResolver i18nResolver;

    @ComponentImport
    IssueManager issueManager;

    @ComponentImport
    IssueService issueService;

    @ComponentImport
    JiraAuthenticationContext jiraAuthenticationContext;

    @ComponentImport
    MigrationHelperFactory migrationHelperFactory;

    @ComponentImport
    OptionsManager optionsManager;

    @ComponentImport
    PageBuilderService pageBuilderService;

    @ComponentImport
    PermissionManager permissionManager;

    @ComponentImport
    PluginSettingsFactory pluginSettingsFactory;

    @ComponentImport
    ProjectManager projectManager;

    @ComponentImport
    ProjectService projectService;

    @ComponentImport
    SearchService searchService;

    @ComponentImport
    StatusManager statusManager;

    @ComponentImport
    WorkflowManager workflowManager;

    @ComponentImport
    WorkflowSchemeManager workflowSchemeManager;
}
