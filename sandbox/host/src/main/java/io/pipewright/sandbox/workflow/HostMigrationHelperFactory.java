package io.pipewright.sandbox.workflow;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.migration.AssignableWorkflowSchemeMigrationHelper;
import com.atlassian.jira.workflow.migration.MigrationHelperFactory;
import io.pipewright.sandbox.issue.IssueStore;

/** Gives projects another workflow scheme; a project with issues is refused, because its issues would have to be mapped by a person. */
public final class HostMigrationHelperFactory implements MigrationHelperFactory {

    private final WorkflowSchemes schemes;
    private final IssueStore issues;

    public HostMigrationHelperFactory(WorkflowSchemes schemes, IssueStore issues) {
        this.schemes = schemes;
        this.issues = issues;
    }

    @Override
    public AssignableWorkflowSchemeMigrationHelper createMigrationHelper(
            Project project, AssignableWorkflowScheme scheme) {
        requireEmpty(project);
        return () -> {
            requireEmpty(project);
            schemes.assign(project.getId(), scheme);
        };
    }

    private void requireEmpty(Project project) {
        if (issues.countOfProject(project.getId()) > 0) {
            throw new UnsupportedOperationException("MigrationHelperFactory.createMigrationHelper: the project "
                    + project.getKey() + " has issues; see docs/sandbox-parity.md, row MigrationHelperFactory");
        }
    }
}
