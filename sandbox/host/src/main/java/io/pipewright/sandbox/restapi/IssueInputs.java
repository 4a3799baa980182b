package io.pipewright.sandbox.restapi;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.context.IssueContext;
import java.util.Map;

/** Makes the input of {@code IssueService} out of the body of a request. */
record IssueInputs(IssueService service, FieldInputs fields) {

    /** The body of a request about an issue. Answers 400 for parts that Jira does not know or the host does not keep. */
    static Map<String, Object> request(String body) {
        Map<String, Object> request =
                JsonInput.object(body, "fields", "update", "transition", "historyMetadata", "properties");
        if (request.get("properties") != null || request.get("historyMetadata") != null) {
            throw Answers.refused(400, "Properties of issues: see docs/sandbox-parity.md, row REST of Jira");
        }
        return request;
    }

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
