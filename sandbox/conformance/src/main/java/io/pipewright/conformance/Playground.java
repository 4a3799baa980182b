package io.pipewright.conformance;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.IssueService.CreateValidationResult;
import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.bc.issue.IssueService.UpdateValidationResult;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A project with a workflow, three fields and as many issues as asked for, made once and kept for the next run. */
@Named
class Playground {

    private final PlaygroundProject project;
    private final PlaygroundFields fields;
    private final IssueService issues;
    private final JiraAuthenticationContext authentication;

    @Inject
    Playground(
            PlaygroundProject project,
            PlaygroundFields fields,
            IssueService issues,
            JiraAuthenticationContext authentication) {
        this.project = project;
        this.fields = fields;
        this.issues = issues;
        this.authentication = authentication;
    }

    ApplicationUser me() {
        return authentication.getLoggedInUser();
    }

    Project project() {
        return project.get(me());
    }

    CustomField number() {
        return fields.number();
    }

    CustomField choice() {
        return fields.choice();
    }

    CustomField day() {
        return fields.day();
    }

    /** The id of the option of that name. */
    Long option(String name) {
        return fields.option(name);
    }

    MutableIssue issue(String summary) {
        IssueInputParameters input = input();
        input.setProjectId(project().getId());
        input.setIssueTypeId(project().getIssueTypes().stream()
                .filter(type -> !type.isSubTask())
                .findFirst()
                .orElseThrow()
                .getId());
        input.setSummary(summary);
        input.setReporterId(me().getName());
        CreateValidationResult valid = issues.validateCreate(me(), input);
        refuse(valid.getErrorCollection());
        IssueResult created = issues.create(me(), valid);
        refuse(created.getErrorCollection());
        return created.getIssue();
    }

    IssueInputParameters input() {
        IssueInputParameters input = issues.newIssueInputParameters();
        input.setSkipScreenCheck(true);
        input.setRetainExistingValuesWhenParameterNotProvided(true, true);
        return input;
    }

    MutableIssue update(MutableIssue issue, IssueInputParameters input) {
        UpdateValidationResult valid = issues.validateUpdate(me(), issue.getId(), input);
        refuse(valid.getErrorCollection());
        IssueResult updated = issues.update(me(), valid);
        refuse(updated.getErrorCollection());
        return updated.getIssue();
    }

    MutableIssue set(MutableIssue issue, CustomField field, String value) {
        return update(issue, input().addCustomFieldValue(field.getId(), value));
    }

    static void refuse(ErrorCollection errors) {
        Deviation.unless(!errors.hasAnyErrors(), "refused: " + errors.getErrorMessages() + " " + errors.getErrors());
    }
}
