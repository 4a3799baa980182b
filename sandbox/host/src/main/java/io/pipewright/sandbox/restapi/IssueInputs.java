package io.pipewright.sandbox.restapi;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.context.IssueContext;
import java.util.Map;

/** Makes the input of {@code IssueService} out of the body of a request. */
record IssueInputs(IssueService service, FieldInputs fields) {

    IssueInputParameters ofNew(Map<String, Object> request, IssueContext issue) {
        IssueInputParameters parameters = service.newIssueInputParameters();
        parameters.setProjectId(issue.getProjectId()).setIssueTypeId(issue.getIssueTypeId());
        fields.read(request, issue, parameters);
        return parameters;
    }

    /** What the request does not name stays as it is. */
    IssueInputParameters ofStored(Map<String, Object> request, Issue issue) {
        IssueInputParameters parameters = service.newIssueInputParameters();
        parameters.setRetainExistingValuesWhenParameterNotProvided(true, true);
        fields.read(request, issue, parameters);
        return parameters;
    }
}
