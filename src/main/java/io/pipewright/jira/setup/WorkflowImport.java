package io.pipewright.jira.setup;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.opensymphony.workflow.FactoryException;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.Reason;

/** Makes a workflow out of XML: the one place that touches classes which Jira keeps outside its public API and may take away. */
final class WorkflowImport {

    private WorkflowImport() {}

    /** Creates the workflow. @return how many steps it has */
    static int create(WorkflowManager workflows, ApplicationUser admin, String name, String xml) {
        WorkflowDescriptor descriptor = read(xml);
        workflows.createWorkflow(admin, new ConfigurableJiraWorkflow(name, descriptor, workflows));
        return descriptor.getSteps().size();
    }

    /**
     * Gives a workflow what the delivered one has more. Jira changes a workflow in use only through a draft, which it publishes then.
     *
     * @throws Conflict when somebody has a draft of it: publishing that is theirs to decide
     */
    static void update(WorkflowManager workflows, ApplicationUser admin, String name, String xml) {
        JiraWorkflow workflow = workflows.getWorkflow(name);
        if (!workflows.isActive(workflow)) {
            JiraWorkflow copy = workflows.getWorkflowClone(name);
            bring(copy, xml);
            workflows.updateWorkflow(admin, copy);
            return;
        }
        if (workflows.getDraftWorkflow(name) != null) {
            throw new Conflict(Reason.of("pipewright.setup.refused.workflow-draft", name));
        }
        JiraWorkflow draft = workflows.createDraftWorkflow(admin, name);
        bring(draft, xml);
        workflows.updateWorkflow(admin, draft);
        workflows.overwriteActiveWorkflow(admin, name);
    }

    private static void bring(JiraWorkflow workflow, String xml) {
        try {
            WorkflowUpdate.bring(workflow.getDescriptor(), read(xml));
        } catch (FactoryException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static WorkflowDescriptor read(String xml) {
        try {
            return WorkflowUtil.convertXMLtoWorkflowDescriptor(xml);
        } catch (FactoryException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
