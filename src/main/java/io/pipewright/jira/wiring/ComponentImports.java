package io.pipewright.jira.wiring;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.fields.FieldManager;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.inject.Named;

/**
 * The one list of what the app takes from Jira. It has no code: naming a service here makes it a bean for everybody else, and a promise
 * without which the app does not start. Services that some Jira may lack are asked of {@link JiraServices}.
 */
@Named
@SuppressWarnings("unused")
class ComponentImports {

    @ComponentImport
    ActiveObjects activeObjects;

    @ComponentImport
    ApplicationProperties applicationProperties;

    @ComponentImport
    ChangeHistoryManager changeHistoryManager;

    @ComponentImport
    ClusterLockService clusterLockService;

    @ComponentImport
    CustomFieldManager customFieldManager;

    @ComponentImport
    CustomFieldValuePersister customFieldValuePersister;

    @ComponentImport
    DoubleConverter doubleConverter;

    @ComponentImport
    EventPublisher eventPublisher;

    @ComponentImport
    FieldManager fieldManager;

    @ComponentImport
    FieldScreenManager fieldScreenManager;

    @ComponentImport
    GenericConfigManager genericConfigManager;

    @ComponentImport
    GlobalPermissionManager globalPermissionManager;

    @ComponentImport
    GroupManager groupManager;

    @ComponentImport
    I18nResolver i18nResolver;

    @ComponentImport
    IssueManager issueManager;

    @ComponentImport
    IssueService issueService;

    @ComponentImport
    IssueTypeManager issueTypeManager;

    @ComponentImport
    IssueTypeSchemeManager issueTypeSchemeManager;

    @ComponentImport
    IssueTypeScreenSchemeManager issueTypeScreenSchemeManager;

    @ComponentImport
    JiraAuthenticationContext jiraAuthenticationContext;

    @ComponentImport
    LocaleResolver localeResolver;

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
    TimeZoneManager timeZoneManager;

    @ComponentImport
    TransactionTemplate transactionTemplate;

    @ComponentImport
    UserManager userManager;

    @ComponentImport
    UserSearchService userSearchService;

    @ComponentImport
    WorkflowManager workflowManager;

    @ComponentImport
    WorkflowSchemeManager workflowSchemeManager;
}
