package io.pipewright.sandbox.importer;

import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.workflow.WorkflowManager;
import io.pipewright.sandbox.site.Groups;
import io.pipewright.sandbox.site.ProjectCreation;
import io.pipewright.sandbox.site.ProjectTable;
import io.pipewright.sandbox.site.Site;
import io.pipewright.sandbox.site.Users;
import java.util.List;

/** The parts of the site that an import asks or adds to. */
public record ImportSite(
        Users users,
        Groups groups,
        ProjectManager projects,
        ProjectCreation projectCreation,
        ProjectTable projectTable,
        IssueTypeManager issueTypes,
        StatusManager statuses,
        ResolutionManager resolutions,
        List<Priority> priorities,
        CustomFieldManager customFields,
        OptionsManager options,
        WorkflowManager workflows,
        I18nHelper texts) {

    /** @param texts the language of the report */
    public static ImportSite of(
            Site site,
            CustomFieldManager customFields,
            OptionsManager options,
            WorkflowManager workflows,
            I18nHelper texts) {
        return new ImportSite(
                site.users(),
                site.groups(),
                site.projects(),
                site.projectCreation(),
                site.projectTable(),
                site.issueTypes(),
                site.statuses(),
                site.resolutions(),
                site.priorities().all(),
                customFields,
                options,
                workflows,
                texts);
    }

    String text(String key, Object... arguments) {
        return texts.getText(key, arguments);
    }
}
