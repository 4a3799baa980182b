package io.pipewright.conformance;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.bc.project.ProjectService.CreateProjectValidationResult;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.AssigneeTypes;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.atlassian.jira.workflow.migration.MigrationHelperFactory;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The project of the checks with its workflow. */
@Named
class PlaygroundProject {

    private static final String KEY = "PWCONF";
    private static final String NAME = "Pipewright conformance checks";

    private final PlaygroundFields fields;
    private final ProjectManager projects;
    private final ProjectService service;
    private final StatusManager statuses;
    private final WorkflowManager workflows;
    private final WorkflowSchemeManager schemes;
    private final MigrationHelperFactory migrations;

    @Inject
    PlaygroundProject(
            PlaygroundFields fields,
            ProjectManager projects,
            ProjectService service,
            StatusManager statuses,
            WorkflowManager workflows,
            WorkflowSchemeManager schemes,
            MigrationHelperFactory migrations) {
        this.fields = fields;
        this.projects = projects;
        this.service = service;
        this.statuses = statuses;
        this.workflows = workflows;
        this.schemes = schemes;
        this.migrations = migrations;
    }

    synchronized Project get(ApplicationUser admin) {
        return projects.getProjects().stream()
                .filter(project -> project.getKey().equals(KEY))
                .findFirst()
                .orElseGet(() -> create(admin));
    }

    private Project create(ApplicationUser admin) {
        try {
            if (!workflows.workflowExists(NAME)) {
                workflows.createWorkflow(
                        admin,
                        new ConfigurableJiraWorkflow(
                                NAME, WorkflowUtil.convertXMLtoWorkflowDescriptor(workflow()), workflows));
            }
            AssignableWorkflowScheme scheme = scheme();
            CreateProjectValidationResult valid = service.validateCreateProject(
                    admin,
                    new ProjectCreationData.Builder()
                            .withKey(KEY)
                            .withName(NAME)
                            .withLead(admin)
                            .withType("business")
                            .withAssigneeType(AssigneeTypes.PROJECT_LEAD)
                            .build());
            Playground.refuse(valid.getErrorCollection());
            Project project = service.createProject(valid);
            projects.refresh();
            migrations.createMigrationHelper(project, scheme).associateProjectAndWorkflowScheme();
            schemes.clearWorkflowCache();
            return project;
        } catch (Exception e) {
            throw new IllegalStateException("The project of the checks cannot be made: " + e.getMessage(), e);
        }
    }

    private AssignableWorkflowScheme scheme() {
        AssignableWorkflowScheme existing = schemes.getWorkflowSchemeObj(NAME);
        if (existing != null) {
            return existing;
        }
        AssignableWorkflowScheme.Builder builder =
                schemes.assignableBuilder().setName(NAME).setDescription(NAME);
        builder.setDefaultWorkflow(NAME);
        return schemes.createScheme(builder.build());
    }

    private String workflow() {
        List<String> ids =
                statuses.getStatuses().stream().map(Status::getId).limit(2).toList();
        return resource("conformance-workflow.xml")
                .replace("@functions@", resource("workflow-functions.xml"))
                .replace("@first@", ids.get(0))
                .replace("@second@", ids.get(1))
                .replace("@field@", fields.number().getId());
    }

    private static String resource(String name) {
        try (InputStream in = PlaygroundProject.class.getResourceAsStream("/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
