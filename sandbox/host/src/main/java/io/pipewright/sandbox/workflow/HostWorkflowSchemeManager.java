package io.pipewright.sandbox.workflow;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.WorkflowException;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import java.util.List;
import java.util.Map;

/** Jira's workflow scheme manager. */
public final class HostWorkflowSchemeManager implements WorkflowSchemeManager {

    private final WorkflowSchemes schemes;
    private final WorkflowManager workflows;
    private final ProjectManager projects;

    public HostWorkflowSchemeManager(WorkflowSchemes schemes, WorkflowManager workflows, ProjectManager projects) {
        this.schemes = schemes;
        this.workflows = workflows;
        this.projects = projects;
    }

    @Override
    public AssignableWorkflowScheme.Builder assignableBuilder() {
        return new HostWorkflowScheme.SchemeBuilder(null, null, "", Map.of());
    }

    /** @throws IllegalArgumentException when the name is missing or taken
     *  @throws WorkflowException when a workflow does not exist */
    @Override
    public AssignableWorkflowScheme createScheme(AssignableWorkflowScheme scheme) {
        if (scheme.getName() == null || scheme.getName().isBlank()) {
            throw new IllegalArgumentException("A workflow scheme has a name");
        }
        if (getWorkflowSchemeObj(scheme.getName()) != null) {
            throw new IllegalArgumentException(
                    "A workflow scheme with the name '" + scheme.getName() + "' already exists.");
        }
        requireWorkflows(scheme);
        return schemes.byId(schemes.insert(scheme));
    }

    private void requireWorkflows(AssignableWorkflowScheme scheme) {
        for (String workflow : scheme.getMappings().values()) {
            if (!workflows.workflowExists(workflow)) {
                throw new WorkflowException("The workflow '" + workflow + "' does not exist");
            }
        }
    }

    /**
     * Changes a scheme. The issues of projects that use it stay in their workflows, so only mappings of types without issues may change.
     */
    @Override
    public AssignableWorkflowScheme updateWorkflowScheme(AssignableWorkflowScheme scheme) {
        if (scheme.getId() == null || schemes.byId(scheme.getId()) == null) {
            throw new IllegalArgumentException("The workflow scheme '" + scheme.getName() + "' is not stored");
        }
        requireWorkflows(scheme);
        schemes.update(scheme);
        return schemes.byId(scheme.getId());
    }

    @Override
    public Iterable<AssignableWorkflowScheme> getAssignableSchemes() {
        return schemes.all();
    }

    @Override
    public AssignableWorkflowScheme getWorkflowSchemeObj(long id) {
        return schemes.byId(id);
    }

    @Override
    public AssignableWorkflowScheme getWorkflowSchemeObj(String name) {
        return schemes.all().stream()
                .filter(scheme -> scheme.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public AssignableWorkflowScheme getWorkflowSchemeObj(Project project) {
        return schemes.ofProject(project.getId());
    }

    @Override
    public List<Project> getProjectsUsing(AssignableWorkflowScheme scheme) {
        return schemes.projectsUsing(scheme).stream()
                .map(projects::getProjectObj)
                .toList();
    }

    @Override
    public void clearWorkflowCache() {
        schemes.forget();
    }
}
