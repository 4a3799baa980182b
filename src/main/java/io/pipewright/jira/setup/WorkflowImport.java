package io.pipewright.jira.setup;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.opensymphony.workflow.FactoryException;
import com.opensymphony.workflow.loader.WorkflowDescriptor;

/** Makes a workflow out of XML: the one place that touches classes which Jira keeps outside its public API and may take away. */
final class WorkflowImport {

    private WorkflowImport() {}

    /** Creates the workflow. @return how many steps it has */
    static int create(WorkflowManager workflows, ApplicationUser admin, String name, String xml) {
        try {
            WorkflowDescriptor descriptor = WorkflowUtil.convertXMLtoWorkflowDescriptor(xml);
            workflows.createWorkflow(admin, new ConfigurableJiraWorkflow(name, descriptor, workflows));
            return descriptor.getSteps().size();
        } catch (FactoryException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
