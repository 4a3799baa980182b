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
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import io.pipewright.sandbox.db.Cached;
import io.pipewright.sandbox.db.Database;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    /** A copy of a workflow in use, for changes that nobody sees before it is published. It has the name of its parent. */
    private static final class DraftWorkflow extends ConfigurableJiraWorkflow {
        private DraftWorkflow(String name, WorkflowDescriptor descriptor, WorkflowManager manager) {
            super(name, descriptor, manager);
        }
    }

    private static WorkflowDescriptor parse(String name, String xml) {
        try {
            return WorkflowUtil.convertXMLtoWorkflowDescriptor(xml);
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
        String xml = checked(workflow);
        database.update("insert into workflow (wname, descriptor) values (?, ?)", workflow.getName(), xml);
        workflows.changed();
    }

    @Override
    public JiraWorkflow getWorkflowClone(String name) {
        return workflow(name, WorkflowUtil.convertDescriptorToXML(required(name).getDescriptor()));
    }

    @Override
    public JiraWorkflow getDraftWorkflow(String parentName) {
        return database.queryOne(
                        "select descriptor from workflow_draft where wname = ?", row -> row.getString(1), parentName)
                .map(xml -> (JiraWorkflow) new DraftWorkflow(parentName, parse(parentName, xml), this))
                .orElse(null);
    }

    /** @throws WorkflowException when nobody uses the workflow, or it has a draft already */
    @Override
    public JiraWorkflow createDraftWorkflow(ApplicationUser user, String parentName) {
        JiraWorkflow parent = required(parentName);
        if (!isActive(parent)) {
            throw new WorkflowException("The workflow '" + parentName + "' is not active and needs no draft");
        }
        if (getDraftWorkflow(parentName) != null) {
            throw new WorkflowException("The workflow '" + parentName + "' has a draft already");
        }
        database.update(
                "insert into workflow_draft (wname, descriptor) values (?, ?)",
                parentName,
                WorkflowUtil.convertDescriptorToXML(parent.getDescriptor()));
        return getDraftWorkflow(parentName);
    }

    /** @throws WorkflowException when the workflow is in use and no draft, or could not be run; nothing is stored then */
    @Override
    public void updateWorkflow(ApplicationUser user, JiraWorkflow workflow) {
        boolean draft = workflow instanceof DraftWorkflow;
        if (!draft && isActive(required(workflow.getName()))) {
            throw new WorkflowException("The workflow '" + workflow.getName() + "' is active and cannot be edited");
        }
        String xml = checked(workflow);
        database.update(
                draft
                        ? "update workflow_draft set descriptor = ? where wname = ?"
                        : "update workflow set descriptor = ? where wname = ?",
                xml,
                workflow.getName());
        workflows.changed();
    }

    /** @throws WorkflowException when there is no draft, or it lacks a step that issues may stand in */
    @Override
    public void overwriteActiveWorkflow(ApplicationUser user, String parentName) {
        JiraWorkflow draft = getDraftWorkflow(parentName);
        if (draft == null) {
            throw new WorkflowException("The workflow '" + parentName + "' has no draft");
        }
        if (!stepsOf(draft).containsAll(stepsOf(required(parentName)))) {
            throw new WorkflowException("A step of the workflow '" + parentName + "' is missing in its draft");
        }
        String xml = checked(draft);
        database.inTransaction(() -> {
            database.update("update workflow set descriptor = ? where wname = ?", xml, parentName);
            database.update("delete from workflow_draft where wname = ?", parentName);
            return null;
        });
        workflows.changed();
    }

    @SuppressWarnings("unchecked")
    private static Set<Integer> stepsOf(JiraWorkflow workflow) {
        return ((List<StepDescriptor>) workflow.getDescriptor().getSteps())
                .stream().map(StepDescriptor::getId).collect(Collectors.toSet());
    }

    private JiraWorkflow required(String name) {
        JiraWorkflow workflow = getWorkflow(name);
        if (workflow == null) {
            throw new WorkflowException("There is no workflow '" + name + "'");
        }
        return workflow;
    }

    /** What will be read back is checked, not what was handed in. */
    private String checked(JiraWorkflow workflow) {
        String xml = WorkflowUtil.convertDescriptorToXML(workflow.getDescriptor());
        new WorkflowCheck(statuses).check(workflow.getName(), parse(workflow.getName(), xml));
        return xml;
    }
}
