package io.pipewright.sandbox.importer;

import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.opensymphony.workflow.loader.StepDescriptor;
import io.pipewright.sandbox.workflow.WorkflowSchemes;
import java.util.Collection;
import java.util.Optional;

/** What the names of a file mean in the project that its issues go to. */
final class Target {

    private final Names names;
    private final String key;
    private final Project project;

    /** @param project null while the project does not exist */
    Target(Names names, String key, Project project) {
        this.names = names;
        this.key = key;
        this.project = project;
    }

    String key() {
        return key;
    }

    Long projectId() {
        return project == null ? null : project.getId();
    }

    Optional<IssueType> issueType(String name) {
        return byName(project == null ? names.constants().types().getIssueTypes() : project.getIssueTypes(), name);
    }

    Optional<Status> status(String name) {
        return byName(names.constants().statuses().getStatuses(), name);
    }

    Optional<Resolution> resolution(String name) {
        return byName(names.constants().resolutions().getResolutions(), name);
    }

    Optional<Priority> priority(String name) {
        return byName(names.constants().priorities().all(), name);
    }

    Optional<ApplicationUser> user(String name) {
        return Optional.ofNullable(names.users().getUserByName(name));
    }

    private static <T extends IssueConstant> Optional<T> byName(Collection<T> constants, String name) {
        return constants.stream()
                .filter(constant -> constant.getName().equals(name))
                .findFirst();
    }

    Optional<CustomField> field(String name, String typeKey) {
        return names.fields().field(name, typeKey);
    }

    /** The id of the option with this label. */
    Optional<String> optionId(FieldConfig config, String label) {
        return names.fields().optionId(config, label);
    }

    JiraWorkflow workflow(IssueType type) {
        return project == null
                ? names.workflows().getWorkflow(WorkflowSchemes.DEFAULT_WORKFLOW)
                : names.workflows().getWorkflow(project.getId(), type.getId());
    }

    Optional<StepDescriptor> step(IssueType type, Status status) {
        return Optional.ofNullable(workflow(type).getLinkedStep(status));
    }

    IssueContext context(IssueType type) {
        return new Context(project, type);
    }

    private record Context(Project project, IssueType type) implements IssueContext {

        @Override
        public Project getProjectObject() {
            return project;
        }

        /** A project that does not exist yet has an id that no context names, so that only global contexts cover it. */
        @Override
        public Long getProjectId() {
            return project == null ? Long.valueOf(-1) : project.getId();
        }

        @Override
        public IssueType getIssueType() {
            return type;
        }

        @Override
        public String getIssueTypeId() {
            return type.getId();
        }
    }
}
