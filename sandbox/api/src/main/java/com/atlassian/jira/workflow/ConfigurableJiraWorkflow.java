package com.atlassian.jira.workflow;

import com.atlassian.jira.issue.status.Status;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A workflow made from a descriptor. */
public class ConfigurableJiraWorkflow implements JiraWorkflow {

    private final String name;
    private final WorkflowDescriptor descriptor;
    private final WorkflowManager workflowManager;

    public ConfigurableJiraWorkflow(String name, WorkflowDescriptor descriptor, WorkflowManager workflowManager) {
        this.name = name;
        this.descriptor = descriptor;
        this.workflowManager = workflowManager;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDescription() {
        return (String) descriptor.getMetaAttributes().get("jira.description");
    }

    @Override
    public WorkflowDescriptor getDescriptor() {
        return descriptor;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Collection<ActionDescriptor> getAllActions() {
        Map<Integer, ActionDescriptor> actions = new java.util.TreeMap<>();
        List<ActionDescriptor> all = new java.util.ArrayList<>(descriptor.getInitialActions());
        all.addAll(descriptor.getGlobalActions());
        ((List<StepDescriptor>) descriptor.getSteps()).forEach(step -> all.addAll(step.getActions()));
        all.forEach(action -> actions.put(action.getId(), action));
        return actions.values();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Status> getLinkedStatusObjects() {
        return ((List<StepDescriptor>) descriptor.getSteps())
                .stream()
                        .map(this::getLinkedStatusId)
                        .map(statuses()::getStatus)
                        .toList();
    }

    private com.atlassian.jira.config.StatusManager statuses() {
        return com.atlassian.jira.component.ComponentAccessor.getComponent(
                com.atlassian.jira.config.StatusManager.class);
    }

    @Override
    @SuppressWarnings("unchecked")
    public StepDescriptor getLinkedStep(Status status) {
        return ((List<StepDescriptor>) descriptor.getSteps())
                .stream()
                        .filter(step -> status.getId().equals(getLinkedStatusId(step)))
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public String getLinkedStatusId(StepDescriptor step) {
        return (String) step.getMetaAttributes().get(STEP_STATUS_KEY);
    }

    @Override
    public boolean isActive() {
        return workflowManager.isActive(this);
    }

    @Override
    public boolean isDefault() {
        return false;
    }

    @Override
    public int compareTo(JiraWorkflow other) {
        return name.compareTo(other.getName());
    }
}
