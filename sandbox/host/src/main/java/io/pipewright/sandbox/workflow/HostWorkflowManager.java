package io.pipewright.sandbox.workflow;

import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowException;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.opensymphony.workflow.FactoryException;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import io.pipewright.sandbox.db.Cached;
import io.pipewright.sandbox.db.Database;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The workflows, kept as XML; every workflow that was accepted can be run. */
public final class HostWorkflowManager implements WorkflowManager {

    private final Database database;
    private final StatusManager statuses;
    private final WorkflowSchemes schemes;
    private final Cached<Map<String, JiraWorkflow>> workflows;

    public HostWorkflowManager(Database database, StatusManager statuses, WorkflowSchemes schemes) {
        this.database = database;
        this.statuses = statuses;
        this.schemes = schemes;
        this.workflows = new Cached<>(database, this::load);
    }

    private Map<String, JiraWorkflow> load() {
        Map<String, JiraWorkflow> byName = new TreeMap<>();
        database.query("select wname, descriptor from workflow", row -> workflow(row.getString(1), row.getString(2)))
                .forEach(workflow -> byName.put(workflow.getName(), workflow));
        return byName;
    }

    private JiraWorkflow workflow(String name, String xml) {
        return new StoredWorkflow(name, parse(name, xml), this);
    }

    private static WorkflowDescriptor parse(String name, String xml) {
        try {
            WorkflowDescriptor descriptor = WorkflowUtil.convertXMLtoWorkflowDescriptor(xml);
            return descriptor;
        } catch (FactoryException e) {
            throw new WorkflowException("The stored workflow '" + name + "' cannot be read", e);
        }
    }

    /** A workflow that knows whether it is the one that projects have before they are given another. */
    private static final class StoredWorkflow extends ConfigurableJiraWorkflow {
        private StoredWorkflow(String name, WorkflowDescriptor descriptor, WorkflowManager manager) {
            super(name, descriptor, manager);
        }

        @Override
        public boolean isDefault() {
            return WorkflowSchemes.DEFAULT_WORKFLOW.equals(getName());
        }
    }

    @Override
    public Collection<JiraWorkflow> getWorkflows() {
        return List.copyOf(workflows.get().values());
    }

    @Override
    public JiraWorkflow getWorkflow(String name) {
        return name == null ? null : workflows.get().get(name);
    }

    /** The workflow in which the issue was created; it does not change while a project has issues. */
    @Override
    public JiraWorkflow getWorkflow(Issue issue) {
        if (issue.getWorkflowId() == null) {
            return getWorkflow(issue.getProjectId(), issue.getIssueTypeId());
        }
        return database.queryOne(
                        "select wname from os_wfentry where id = ?", row -> row.getString(1), issue.getWorkflowId())
                .map(this::getWorkflow)
                .orElseThrow(() -> new WorkflowException("The issue " + issue.getKey() + " is in no workflow"));
    }

    @Override
    public JiraWorkflow getWorkflow(Long projectId, String issueTypeId) {
        return getWorkflow(schemes.ofProject(projectId).getActualWorkflow(issueTypeId));
    }

    @Override
    public boolean workflowExists(String name) {
        return getWorkflow(name) != null;
    }

    @Override
    public boolean isActive(JiraWorkflow workflow) {
        return schemes.workflowsInUse().contains(workflow.getName());
    }

    /** @throws WorkflowException when the name is taken or the workflow could not be run; nothing is stored then */
    @Override
    public void createWorkflow(ApplicationUser user, JiraWorkflow workflow) {
        if (workflowExists(workflow.getName())) {
            throw new WorkflowException("A workflow with the name '" + workflow.getName() + "' already exists.");
        }
        // what will be read back is checked, not what was handed in
        String xml = WorkflowUtil.convertDescriptorToXML(workflow.getDescriptor());
        new WorkflowCheck(statuses).check(workflow.getName(), parse(workflow.getName(), xml));
        database.update("insert into workflow (wname, descriptor) values (?, ?)", workflow.getName(), xml);
        workflows.changed();
    }
}
