package io.pipewright.sandbox;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusCategoryManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.datetime.DateTimeFormatterFactory;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.fields.FieldManager;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenFactory;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.xsrf.XsrfTokenGenerator;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.web.action.admin.translation.TranslationManager;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import com.atlassian.jira.workflow.migration.MigrationHelperFactory;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.field.Fields;
import io.pipewright.sandbox.field.TypedDates;
import io.pipewright.sandbox.i18n.Texts;
import io.pipewright.sandbox.plugin.HostServices;
import io.pipewright.sandbox.sal.HostTransactions;
import io.pipewright.sandbox.sal.ServerTimeZone;
import io.pipewright.sandbox.sal.StoredSettings;
import io.pipewright.sandbox.site.Site;
import io.pipewright.sandbox.tracker.IssueTracker;
import java.time.Clock;

/** The list of what plugins may import: each type of the Jira API with the part that answers for it. */
final class PublishedServices {

    private PublishedServices() {}

    static void publish(
            HostServices services,
            IssueTracker tracker,
            WebParts web,
            Texts texts,
            ApplicationProperties properties,
            Clock clock) {
        people(services, tracker.site());
        projects(services, tracker.site());
        fields(services, tracker.fields());
        issues(services, tracker);
        platform(services, tracker.site().database(), web, texts, properties, clock);
    }

    private static void people(HostServices services, Site site) {
        services.publish(JiraAuthenticationContext.class, site.requestUser());
        services.publish(UserManager.class, site.users());
        services.publish(UserSearchService.class, site.users());
        services.publish(GlobalPermissionManager.class, site.globalPermissions());
        services.publish(GroupManager.class, site.groupManager());
        services.publish(PermissionManager.class, site.permissions());
    }

    private static void projects(HostServices services, Site site) {
        services.publish(ProjectManager.class, site.projects());
        services.publish(ProjectService.class, site.projectCreation());
        services.publish(IssueTypeManager.class, site.issueTypes());
        services.publish(IssueTypeSchemeManager.class, site.issueTypeSchemes());
        services.publish(StatusManager.class, site.statuses());
        services.publish(StatusCategoryManager.class, site.statusCategories());
        services.publish(ResolutionManager.class, site.resolutions());
        services.publish(TranslationManager.class, site.translations());
        services.publish(GenericConfigManager.class, site.configs());
    }

    private static void fields(HostServices services, Fields fields) {
        services.publish(CustomFieldManager.class, fields.customFields());
        services.publish(OptionsManager.class, fields.options());
        services.publish(CustomFieldValuePersister.class, fields.values());
        services.publish(DoubleConverter.class, fields.numbers());
        services.publish(DateTimeFormatterFactory.class, new TypedDates());
        services.publish(FieldManager.class, fields.all());
        services.publish(FieldScreenManager.class, fields.screens());
        services.publish(FieldScreenSchemeManager.class, fields.screenSchemes());
        services.publish(FieldScreenFactory.class, fields.screenFactory());
        services.publish(IssueTypeScreenSchemeManager.class, fields.typeScreenSchemes());
    }

    private static void issues(HostServices services, IssueTracker tracker) {
        services.publish(IssueService.class, tracker.issueService());
        services.publish(IssueManager.class, tracker.issues());
        services.publish(ChangeHistoryManager.class, tracker.changeLog());
        services.publish(SearchService.class, tracker.search());
        services.publish(EventPublisher.class, tracker.publisher());
        services.publish(IssueWorkflowManager.class, tracker.transitions());
        services.publish(WorkflowManager.class, tracker.workflows());
        services.publish(WorkflowSchemeManager.class, tracker.workflowSchemes());
        services.publish(MigrationHelperFactory.class, tracker.migrations());
    }

    private static void platform(
            HostServices services,
            Database database,
            WebParts web,
            Texts texts,
            ApplicationProperties properties,
            Clock clock) {
        services.publish(ApplicationProperties.class, properties);
        services.publish(PluginSettingsFactory.class, new StoredSettings(database));
        services.publish(TransactionTemplate.class, new HostTransactions(database));
        services.publish(ClusterLockService.class, database.locks());
        services.publish(I18nResolver.class, texts);
        services.publish(LocaleResolver.class, texts);
        services.publish(TimeZoneManager.class, new ServerTimeZone(clock));
        services.publish(XsrfTokenGenerator.class, web.xsrf);
        services.publish(PageBuilderService.class, web.page);
    }
}
