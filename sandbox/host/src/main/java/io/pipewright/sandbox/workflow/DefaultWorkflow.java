package io.pipewright.sandbox.workflow;

import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.WorkflowException;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.opensymphony.workflow.FactoryException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** The workflow that projects have before they are given another: To Do, In Progress, Done, and from each to each. */
public final class DefaultWorkflow {

    private static final String FILE = "/workflow/jira.xml";

    private final WorkflowManager workflows;
    private final StatusManager statuses;
    private final ResolutionManager resolutions;

    public DefaultWorkflow(WorkflowManager workflows, StatusManager statuses, ResolutionManager resolutions) {
        this.workflows = workflows;
        this.statuses = statuses;
        this.resolutions = resolutions;
    }

    /** Creates it where it is missing. The statuses and the resolution Done must be there. */
    public void install() {
        if (workflows.workflowExists(WorkflowSchemes.DEFAULT_WORKFLOW)) {
            return;
        }
        String xml = xml().replace("@status.todo@", id("To Do", statuses.getStatuses()))
                .replace("@status.progress@", id("In Progress", statuses.getStatuses()))
                .replace("@status.done@", id("Done", statuses.getStatuses()))
                .replace("@resolution.done@", id("Done", resolutions.getResolutions()));
        try {
            workflows.createWorkflow(
                    null,
                    new ConfigurableJiraWorkflow(
                            WorkflowSchemes.DEFAULT_WORKFLOW,
                            WorkflowUtil.convertXMLtoWorkflowDescriptor(xml),
                            workflows));
        } catch (FactoryException e) {
            throw new WorkflowException("The default workflow cannot be read", e);
        }
    }

    private static String id(String name, Collection<? extends IssueConstant> constants) {
        return constants.stream()
                .filter(constant -> constant.getName().equals(name))
                .map(IssueConstant::getId)
                .findFirst()
                .orElseThrow(() ->
                        new WorkflowException("The default workflow needs '" + name + "', and the site has none"));
    }

    private static String xml() {
        try (InputStream in = DefaultWorkflow.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
