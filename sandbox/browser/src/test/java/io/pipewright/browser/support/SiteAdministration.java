package io.pipewright.browser.support;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.config.StatusCategoryManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.atlassian.jira.workflow.migration.MigrationHelperFactory;
import com.opensymphony.workflow.FactoryException;
import io.pipewright.sandbox.field.CustomFields;
import io.pipewright.sandbox.site.Users;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ofbiz.core.entity.GenericEntityException;

/** What administrators of Jira do and the sandbox has no page for: done to the shared sandbox, through the host's own services. */
public final class SiteAdministration {

    private static final String TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";
    private static final int STEP = 90;
    private static final int MOVE = 901;

    private final Users users = (Users) ComponentAccessor.getComponent(UserManager.class);
    private final CustomFields fields = (CustomFields) ComponentAccessor.getComponent(CustomFieldManager.class);

    public void deactivate(String name) {
        users.setActive(users.getUserByName(name), false);
    }

    public void activate(String name) {
        users.setActive(users.getUserByName(name), true);
    }

    /** Creates a text field for all issues. Returns its id, for example {@code customfield_10000}. */
    public String createField(String name) {
        return fields.createCustomField(
                        name,
                        "",
                        fields.getCustomFieldType(TYPES + "textfield"),
                        fields.getCustomFieldSearcher(TYPES + "textsearcher"),
                        List.of(GlobalIssueContext.getInstance()),
                        null)
                .getId();
    }

    public void deleteField(String id) {
        fields.remove(fields.getCustomFieldObject(id));
    }

    /**
     * Gives a project without issues a copy of its workflow that has one status more: the move {@code back} leads out of it, and a new one
     * leads into it from where {@code back} ends.
     */
    public void addStatus(String projectKey, String name, String move, String back) {
        Project project = ComponentAccessor.getComponent(ProjectManager.class).getProjectObjByKey(projectKey);
        WorkflowManager workflows = ComponentAccessor.getComponent(WorkflowManager.class);
        JiraWorkflow old = workflows.getWorkflow(
                project.getId(), project.getIssueTypes().iterator().next().getId());
        Status status = ComponentAccessor.getComponent(StatusManager.class)
                .createStatus(
                        name,
                        "",
                        "/images/icons/statuses/generic.png",
                        ComponentAccessor.getComponent(StatusCategoryManager.class)
                                .getStatusCategoryByKey("indeterminate"));
        String copy = old.getName() + " with " + name;
        try {
            String xml = withStep(WorkflowUtil.convertDescriptorToXML(old.getDescriptor()), status, move, back);
            workflows.createWorkflow(
                    null,
                    new ConfigurableJiraWorkflow(copy, WorkflowUtil.convertXMLtoWorkflowDescriptor(xml), workflows));
            give(project, copy);
        } catch (FactoryException | GenericEntityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void give(Project project, String workflow) throws GenericEntityException {
        WorkflowSchemeManager schemes = ComponentAccessor.getComponent(WorkflowSchemeManager.class);
        AssignableWorkflowScheme.Builder scheme =
                schemes.assignableBuilder().setName(workflow).setDescription("");
        scheme.setDefaultWorkflow(workflow);
        ComponentAccessor.getComponent(MigrationHelperFactory.class)
                .createMigrationHelper(project, schemes.createScheme(scheme.build()))
                .associateProjectAndWorkflowScheme();
    }

    private static String withStep(String workflow, Status status, String move, String back) {
        MatchResult out = found("(?s)<action id=\"(\\d+)\" name=\"" + back + "\".*?</action>", workflow);
        MatchResult end = found("step=\"(\\d+)\"", out.group());
        String in = out.group()
                .replace("id=\"" + out.group(1) + "\"", "id=\"" + MOVE + "\"")
                .replace(back, move)
                .replace(end.group(), "step=\"" + STEP + "\"");
        String from = found("(?s)<step id=\"" + end.group(1) + "\".*?<actions>", workflow)
                .group();
        return workflow.replace(from, from + "<common-action id=\"" + MOVE + "\"/>")
                .replace("</common-actions>", in + "</common-actions>")
                .replace(
                        "</steps>",
                        "<step id=\"" + STEP + "\" name=\"" + status.getName() + "\"><meta name=\"jira.status.id\">"
                                + status.getId() + "</meta><actions><common-action id=\"" + out.group(1)
                                + "\"/></actions></step></steps>");
    }

    private static MatchResult found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(pattern + " is not in\n" + text));
    }
}
