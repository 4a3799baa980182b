package io.pipewright.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowException;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import io.pipewright.sandbox.issue.IssueWorld;
import java.nio.charset.StandardCharsets;
import org.junit.After;
import org.junit.Test;

public class HostWorkflowManagerTest {

    private final IssueWorld world = new IssueWorld();

    @After
    public void close() {
        world.close();
    }

    private void create(String name, String statusId) throws Exception {
        create(workflow(name, statusId));
    }

    private void create(JiraWorkflow workflow) {
        world.workflows.createWorkflow(world.admin, workflow);
    }

    private JiraWorkflow workflow(String name, String statusId) throws Exception {
        try (var in = getClass().getResourceAsStream("/workflow/jira.xml")) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("@status[.a-z]*@", statusId)
                    .replace("@resolution.done@", "1");
            WorkflowDescriptor descriptor = WorkflowUtil.convertXMLtoWorkflowDescriptor(xml);
            return new ConfigurableJiraWorkflow(name, descriptor, world.workflows);
        }
    }

    @Test
    public void aTakenNameIsRefused() throws Exception {
        create("Sales", "10000");
        assertThat(world.workflows.getWorkflow("Sales").getDescription()).isEqualTo("The default workflow");
        assertThatThrownBy(() -> create("Sales", "10000"))
                .isInstanceOf(WorkflowException.class)
                .hasMessageContaining("'Sales' already exists");
    }

    @Test
    public void aStepWhoseStatusDoesNotExistIsRefused_andNothingIsStored() {
        assertThatThrownBy(() -> create("Sales", "4711"))
                .isInstanceOf(WorkflowException.class)
                .hasMessageContaining("status 4711");
        assertThat(world.workflows.workflowExists("Sales")).isFalse();
    }

    @Test
    public void aRollbackLeavesNoWorkflow() throws Exception {
        JiraWorkflow sales = workflow("Sales", "10000");
        assertThatThrownBy(() -> world.database.inTransaction(() -> {
                    create(sales);
                    assertThat(world.workflows.workflowExists("Sales")).isTrue();
                    throw new IllegalStateException("seeded");
                }))
                .hasMessageContaining("seeded");
        assertThat(world.workflows.workflowExists("Sales")).isFalse();
    }

    @Test
    public void onlyTheDefaultWorkflowIsTheDefault_andItIsInUse() throws Exception {
        create("Sales", "10000");
        assertThat(world.workflows.getWorkflow("jira").isDefault()).isTrue();
        assertThat(world.workflows.getWorkflow("jira").isActive()).isTrue();
        assertThat(world.workflows.getWorkflow("Sales").isDefault()).isFalse();
        assertThat(world.workflows.getWorkflow("Sales").isActive()).isFalse();
    }

    @Test
    public void aSchemeMapsIssueTypesToWorkflows() throws Exception {
        create("Sales", "10000");
        var scheme = world.schemeManager.createScheme(world.schemeManager
                .assignableBuilder()
                .setName("Sales scheme")
                .setMapping(world.taskType, "Sales")
                .build());
        new HostMigrationHelperFactory(world.schemes, world.store)
                .createMigrationHelper(world.project, scheme)
                .associateProjectAndWorkflowScheme();
        assertThat(world.workflows
                        .getWorkflow(world.project.getId(), world.taskType)
                        .getName())
                .isEqualTo("Sales");
        assertThat(world.workflows.getWorkflow(world.project.getId(), "another").getName())
                .isEqualTo("jira");
        assertThat(world.schemeManager.getProjectsUsing(scheme)).containsExactly(world.project);
        var changed = world.schemeManager.updateWorkflowScheme(
                scheme.builder().setMapping(world.taskType, "jira").build());
        assertThat(changed.getActualWorkflow(world.taskType)).isEqualTo("jira");
        assertThatThrownBy(() -> world.schemeManager.createScheme(scheme)).hasMessageContaining("already exists");
    }

    @Test
    public void aProjectWithIssuesKeepsItsScheme() {
        world.createIssue("In the way");
        var scheme = world.schemeManager.createScheme(
                world.schemeManager.assignableBuilder().setName("Other").build());
        assertThatThrownBy(() -> new HostMigrationHelperFactory(world.schemes, world.store)
                        .createMigrationHelper(world.project, scheme))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("SALES has issues");
    }
}
