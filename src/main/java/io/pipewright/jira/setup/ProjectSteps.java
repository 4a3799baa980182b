package io.pipewright.jira.setup;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.bc.project.ProjectService.CreateProjectValidationResult;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.project.AssigneeTypes;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import com.atlassian.jira.workflow.migration.MigrationHelperFactory;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.jira.wiring.JiraServices;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.Reason;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.ofbiz.core.entity.GenericEntityException;

/**
 * The project and its schemes. Schemes are given only to a project without issues, because issues would stay in the statuses of the old
 * workflow; schemes that other projects use are never edited.
 */
@Named
class ProjectSteps {

    private final SetupItems items;
    private final SetupLabels labels;
    private final ProjectService projectService;
    private final ProjectManager projects;
    private final IssueManager issues;
    private final IssueTypeSchemeManager typeSchemes;
    private final IssueTypeScreenSchemeManager screenSchemes;
    private final WorkflowSchemeManager workflowSchemes;
    private final JiraServices jira;

    @Inject
    ProjectSteps(
            SetupItems items,
            SetupLabels labels,
            ProjectService projectService,
            ProjectManager projects,
            IssueManager issues,
            IssueTypeSchemeManager typeSchemes,
            IssueTypeScreenSchemeManager screenSchemes,
            WorkflowSchemeManager workflowSchemes,
            JiraServices jira) {
        this.items = items;
        this.labels = labels;
        this.projectService = projectService;
        this.projects = projects;
        this.issues = issues;
        this.typeSchemes = typeSchemes;
        this.screenSchemes = screenSchemes;
        this.workflowSchemes = workflowSchemes;
        this.jira = jira;
    }

    List<SetupStep> of(SetupPlan plan) {
        return List.of(
                issueTypeScheme(plan),
                project(plan),
                association(plan, "use-issue-type-scheme", this::hasOurTypes, this::useIssueTypeScheme),
                association(plan, "use-screens", this::hasOurScreens, this::useScreens),
                association(
                        plan,
                        "use-workflow",
                        project -> hasOurWorkflow(plan, project),
                        project -> useWorkflow(plan, project)));
    }

    /** The project of the plan, as soon as there is one. */
    Optional<Project> find(SetupPlan plan) {
        return plan.existing().or(() -> createdAs(plan.projectKey()));
    }

    /** The project that an earlier run created under this key. */
    Optional<Project> createdAs(String key) {
        return items.id(SetupNames.project(key)).map(Long::valueOf).map(projects::getProjectObj);
    }

    /** What Jira says against creating the project. */
    ErrorCollection objections(SetupPlan plan) {
        return validated(plan).getErrorCollection();
    }

    /** Why this project is left as it is, empty when there is no reason. */
    Optional<Reason> refusal(SetupPlan plan) {
        return find(plan)
                .filter(project -> hasIssues(project) && !isAssociated(plan, project))
                .map(project -> Reason.of("pipewright.setup.refused.has-issues", project.getKey()));
    }

    private boolean hasIssues(Project project) {
        return issues.getIssueCountForProject(project.getId()) > 0;
    }

    private boolean isAssociated(SetupPlan plan, Project project) {
        return hasOurTypes(project) && hasOurScreens(project) && hasOurWorkflow(plan, project);
    }

    private SetupStep issueTypeScheme(SetupPlan plan) {
        return new CreatedItem(
                        items,
                        SetupNames.ISSUE_TYPE_SCHEME,
                        "issue-type-scheme",
                        labels.say(plan, "pipewright.setup.issue-type-scheme"))
                .found(id -> typeScheme(id).map(FieldConfigScheme::getName))
                .unlessTaken(name -> typeSchemes.getAllSchemes().stream()
                        .anyMatch(scheme -> name.equalsIgnoreCase(scheme.getName())))
                .made(name -> createTypeScheme(plan, name))
                .filled(id ->
                        typeSchemes.setDefaultValue(typeScheme(id).orElseThrow().getOneAndOnlyConfig(), dealType()));
    }

    private String createTypeScheme(SetupPlan plan, String name) {
        return String.valueOf(typeSchemes
                .create(name, labels.say(plan, "pipewright.setup.made-by"), List.of(dealType()))
                .getId());
    }

    private String dealType() {
        return items.id(SetupNames.ISSUE_TYPE).orElseThrow();
    }

    private Optional<FieldConfigScheme> typeScheme(String id) {
        return typeSchemes.getAllSchemes().stream()
                .filter(scheme -> String.valueOf(scheme.getId()).equals(id))
                .findFirst();
    }

    private SetupStep project(SetupPlan plan) {
        return new PlainStep(
                Reason.of("pipewright.setup.step.project", plan.projectKey(), plan.projectName()),
                () -> find(plan).isPresent() ? StepState.PRESENT : StepState.TO_CREATE,
                () -> create(plan));
    }

    private void create(SetupPlan plan) {
        CreateProjectValidationResult result = validated(plan);
        if (!result.isValid()) {
            throw new Conflict(
                    Reason.of("pipewright.setup.failed.jira-said", Messages.objections(result.getErrorCollection())));
        }
        items.remember(
                SetupNames.project(plan.projectKey()),
                String.valueOf(projectService.createProject(result).getId()));
        projects.refresh();
    }

    private CreateProjectValidationResult validated(SetupPlan plan) {
        return projectService.validateCreateProject(
                plan.admin(),
                new ProjectCreationData.Builder()
                        .withKey(plan.projectKey())
                        .withName(plan.projectName())
                        .withLead(plan.admin())
                        .withType("business")
                        .withAssigneeType(AssigneeTypes.UNASSIGNED)
                        .build());
    }

    private interface Association {
        void make(Project project);
    }

    private SetupStep association(SetupPlan plan, String key, Predicate<Project> made, Association association) {
        return new PlainStep(
                Reason.of("pipewright.setup.step." + key, plan.projectKey()),
                () -> associationState(plan, made),
                () -> associate(find(plan).orElseThrow(), association));
    }

    private StepState associationState(SetupPlan plan, Predicate<Project> made) {
        if (find(plan).filter(made).isPresent()) {
            return StepState.PRESENT;
        }
        if (refusal(plan).isPresent()) {
            return StepState.REFUSED;
        }
        return plan.existing().isPresent() ? StepState.TO_CHANGE : StepState.TO_CREATE;
    }

    private void associate(Project project, Association association) {
        if (hasIssues(project)) {
            throw new Conflict(Reason.of("pipewright.setup.refused.has-issues", project.getKey()));
        }
        association.make(project);
    }

    private boolean hasOurTypes(Project project) {
        return isItem(
                SetupNames.ISSUE_TYPE_SCHEME,
                typeSchemes.getConfigScheme(project).getId());
    }

    /** Jira replaces the projects of a scheme by those it is given, so those that have it already are named again. */
    private void useIssueTypeScheme(Project project) {
        FieldConfigScheme scheme =
                typeScheme(items.id(SetupNames.ISSUE_TYPE_SCHEME).orElseThrow()).orElseThrow();
        List<Project> all = new ArrayList<>(scheme.getAssociatedProjectIds().stream()
                .map(projects::getProjectObj)
                .filter(Objects::nonNull)
                .toList());
        all.add(project);
        typeSchemes.setProjectAssociationsForIssueTypeScheme(scheme, all);
    }

    private boolean hasOurScreens(Project project) {
        return isItem(
                SetupNames.ISSUE_TYPE_SCREEN_SCHEME,
                screenSchemes.getIssueTypeScreenScheme(project).getId());
    }

    private void useScreens(Project project) {
        IssueTypeScreenScheme ours = screenSchemes.getIssueTypeScreenScheme(
                Long.valueOf(items.id(SetupNames.ISSUE_TYPE_SCREEN_SCHEME).orElseThrow()));
        screenSchemes.removeSchemeAssociation(project, screenSchemes.getIssueTypeScreenScheme(project));
        screenSchemes.addSchemeAssociation(project, ours);
    }

    private boolean hasOurWorkflow(SetupPlan plan, Project project) {
        return isItem(
                SetupNames.workflowScheme(plan.template()),
                workflowSchemes.getWorkflowSchemeObj(project).getId());
    }

    private void useWorkflow(SetupPlan plan, Project project) {
        AssignableWorkflowScheme ours = workflowSchemes.getWorkflowSchemeObj(Long.parseLong(
                items.id(SetupNames.workflowScheme(plan.template())).orElseThrow()));
        try {
            jira.find(MigrationHelperFactory.class)
                    .orElseThrow()
                    .createMigrationHelper(project, ours)
                    .associateProjectAndWorkflowScheme();
        } catch (GenericEntityException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        workflowSchemes.clearWorkflowCache();
    }

    private boolean isItem(String item, Long id) {
        return id != null && items.id(item).filter(String.valueOf(id)::equals).isPresent();
    }
}
