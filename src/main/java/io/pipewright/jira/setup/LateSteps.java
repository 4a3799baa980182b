package io.pipewright.jira.setup;

import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusCategoryManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenFactory;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.web.action.admin.translation.TranslationManager;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.jira.wiring.JiraServices;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.Reason;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The steps over services that some Jira may lack: made when a set-up runs, so that the app starts without those services. */
@Named
class LateSteps {

    /** By name, for the type itself may be missing. */
    private static final List<String> NEEDED = List.of(
            "com.atlassian.jira.config.ResolutionManager",
            "com.atlassian.jira.config.StatusCategoryManager",
            "com.atlassian.jira.config.StatusManager",
            "com.atlassian.jira.issue.fields.screen.FieldScreenFactory",
            "com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager",
            "com.atlassian.jira.workflow.migration.MigrationHelperFactory");

    private final SetupItems items;
    private final SetupLabels labels;
    private final IssueTypeManager issueTypes;
    private final CustomFieldManager customFields;
    private final FieldScreenManager screens;
    private final IssueTypeScreenSchemeManager typeSchemes;
    private final JiraServices jira;

    @Inject
    LateSteps(
            SetupItems items,
            SetupLabels labels,
            IssueTypeManager issueTypes,
            CustomFieldManager customFields,
            FieldScreenManager screens,
            IssueTypeScreenSchemeManager typeSchemes,
            JiraServices jira) {
        this.items = items;
        this.labels = labels;
        this.issueTypes = issueTypes;
        this.customFields = customFields;
        this.screens = screens;
        this.typeSchemes = typeSchemes;
        this.jira = jira;
    }

    /** @throws Conflict naming every service that a set-up needs and Jira does not offer */
    void requireServices() {
        List<String> missing = NEEDED.stream().filter(name -> !isOffered(name)).toList();
        if (!missing.isEmpty()) {
            throw new Conflict(Reason.of("pipewright.setup.refused.missing-services", String.join(", ", missing)));
        }
    }

    private boolean isOffered(String name) {
        try {
            return jira.find(Class.forName(name, false, LateSteps.class.getClassLoader()))
                    .isPresent();
        } catch (ClassNotFoundException | LinkageError lacking) {
            return false;
        }
    }

    List<SetupStep> constants(SetupPlan plan) {
        return new ConstantSteps(
                        items,
                        labels,
                        issueTypes,
                        jira.find(StatusManager.class).orElseThrow(),
                        jira.find(StatusCategoryManager.class).orElseThrow(),
                        jira.find(ResolutionManager.class).orElseThrow())
                .of(plan);
    }

    /** Nothing where Jira offers no translations: everything else works without. */
    List<SetupStep> translations(SetupPlan plan) {
        if (!isOffered("com.atlassian.jira.web.action.admin.translation.TranslationManager")) {
            return List.of();
        }
        return new TranslationSteps(
                        items,
                        labels,
                        issueTypes,
                        jira.find(StatusManager.class).orElseThrow(),
                        jira.find(ResolutionManager.class).orElseThrow(),
                        customFields,
                        jira.find(TranslationManager.class).orElseThrow())
                .of(plan);
    }

    List<SetupStep> screens(SetupPlan plan) {
        return new ScreenSteps(
                        items,
                        labels,
                        customFields,
                        jira.find(FieldScreenFactory.class).orElseThrow(),
                        screens,
                        jira.find(FieldScreenSchemeManager.class).orElseThrow(),
                        typeSchemes)
                .of(plan);
    }
}
