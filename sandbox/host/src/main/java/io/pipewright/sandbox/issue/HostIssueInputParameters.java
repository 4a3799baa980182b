package io.pipewright.sandbox.issue;

import com.atlassian.jira.issue.IssueInputParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/** Input as text, by field id, in the order in which it was given. */
public final class HostIssueInputParameters implements IssueInputParameters {

    private final Map<String, String[]> values = new LinkedHashMap<>();
    private boolean skipScreenCheck;

    @Override
    public IssueInputParameters setProjectId(Long projectId) {
        return put("pid", projectId == null ? null : projectId.toString());
    }

    @Override
    public IssueInputParameters setIssueTypeId(String issueTypeId) {
        return put("issuetype", issueTypeId);
    }

    @Override
    public IssueInputParameters setSummary(String summary) {
        return put("summary", summary);
    }

    @Override
    public IssueInputParameters setDescription(String description) {
        return put("description", description);
    }

    @Override
    public IssueInputParameters setReporterId(String userName) {
        return put("reporter", userName);
    }

    @Override
    public IssueInputParameters setAssigneeId(String userName) {
        return put("assignee", userName);
    }

    @Override
    public IssueInputParameters setPriorityId(String priorityId) {
        return put("priority", priorityId);
    }

    @Override
    public IssueInputParameters setResolutionId(String resolutionId) {
        return put("resolution", resolutionId);
    }

    @Override
    public IssueInputParameters setComment(String comment) {
        return put("comment", comment);
    }

    @Override
    public IssueInputParameters addCustomFieldValue(Long fieldId, String... texts) {
        return addCustomFieldValue("customfield_" + fieldId, texts);
    }

    @Override
    public IssueInputParameters addCustomFieldValue(String fullFieldId, String... texts) {
        values.put(fullFieldId, texts == null ? new String[0] : texts);
        return this;
    }

    @Override
    public void setSkipScreenCheck(boolean skip) {
        this.skipScreenCheck = skip;
    }

    boolean isSkipScreenCheck() {
        return skipScreenCheck;
    }

    /** Values that are not given are kept here in any case; the switch that would clear them is refused. */
    @Override
    public void setRetainExistingValuesWhenParameterNotProvided(boolean retain, boolean onlyValidatePresentFields) {
        if (!retain) {
            throw new UnsupportedOperationException(
                    "IssueInputParameters.setRetainExistingValuesWhenParameterNotProvided(false): "
                            + "see docs/sandbox-parity.md, row IssueService");
        }
    }

    @Override
    public Map<String, String[]> getActionParameters() {
        return values;
    }

    private IssueInputParameters put(String name, String value) {
        values.put(name, value == null ? new String[0] : new String[] {value});
        return this;
    }
}
