package io.pipewright.sandbox.issue;

import com.atlassian.jira.issue.ModifiedValue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.field.FieldValues;
import java.sql.Timestamp;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** An issue: the columns of its row, the stored values of its custom fields, and what has been set on it since it was loaded. */
public final class IssueImpl implements MutableIssue {

    private final IssueLookups lookups;
    private final FieldValues fieldValues;
    private final Map<String, Object> columns;
    private final FieldValues.StoredValues storedValues;
    private final Map<String, Object> setValues = new LinkedHashMap<>();
    private final Map<String, Object> readValues = new HashMap<>();

    @SuppressWarnings("rawtypes") // as Jira declares it
    private final Map<String, ModifiedValue> modified = new LinkedHashMap<>();

    /** @param storedValues null for an issue that is not stored yet */
    IssueImpl(
            IssueLookups lookups,
            FieldValues fieldValues,
            Map<String, Object> columns,
            FieldValues.StoredValues storedValues) {
        this.lookups = lookups;
        this.fieldValues = fieldValues;
        this.columns = new HashMap<>(columns);
        this.storedValues = storedValues;
    }

    Map<String, Object> columns() {
        return columns;
    }

    /** The custom field values that were set, by field id. */
    Map<String, Object> setValues() {
        return setValues;
    }

    /** Sets here what was set on the other issue. */
    void replay(IssueImpl other) {
        other.modified.keySet().forEach(fieldId -> replay(other, fieldId));
    }

    private void replay(IssueImpl other, String fieldId) {
        switch (fieldId) {
            case "summary" -> setSummary(other.getSummary());
            case "description" -> setDescription(other.getDescription());
            case "assignee" -> setAssignee(other.getAssignee());
            case "reporter" -> setReporter(other.getReporter());
            case "resolution" -> setResolutionId(other.getResolutionId());
            case "status" -> setStatusId(other.getStatusId());
            case "priority" -> setPriorityId(other.text("priority"));
            case "duedate" -> setDueDate(other.number("duedate"));
            case "security" -> setSecurityLevelId(other.getSecurityLevelId());
            default ->
                setCustomFieldValue(lookups.customFields().getCustomFieldObject(fieldId), other.setValues.get(fieldId));
        }
    }

    @Override
    public Long getId() {
        return number("id");
    }

    @Override
    public String getKey() {
        return getNumber() == null ? null : getProjectObject().getKey() + "-" + getNumber();
    }

    @Override
    public Long getNumber() {
        return number("issuenum");
    }

    @Override
    public String getSummary() {
        return text("summary");
    }

    @Override
    public String getDescription() {
        return text("description");
    }

    @Override
    public ApplicationUser getAssignee() {
        return user(text("assignee"));
    }

    @Override
    public String getAssigneeId() {
        return text("assignee");
    }

    @Override
    public ApplicationUser getReporter() {
        return user(text("reporter"));
    }

    @Override
    public String getReporterId() {
        return text("reporter");
    }

    @Override
    public ApplicationUser getCreator() {
        return user(text("creator"));
    }

    @Override
    public Timestamp getCreated() {
        return time("created");
    }

    @Override
    public Timestamp getUpdated() {
        return time("updated");
    }

    @Override
    public Timestamp getResolutionDate() {
        return time("resolutiondate");
    }

    @Override
    public Timestamp getDueDate() {
        return time("duedate");
    }

    @Override
    public Priority getPriority() {
        return text("priority") == null ? null : lookups.priorities().apply(text("priority"));
    }

    @Override
    public Resolution getResolution() {
        return resolution(text("resolution"));
    }

    @Override
    public String getResolutionId() {
        return text("resolution");
    }

    @Override
    public Status getStatus() {
        return text("issuestatus") == null ? null : lookups.statuses().getStatus(text("issuestatus"));
    }

    @Override
    public String getStatusId() {
        return text("issuestatus");
    }

    @Override
    public Long getWorkflowId() {
        return number("workflow_id");
    }

    @Override
    public Long getSecurityLevelId() {
        return number("security");
    }

    @Override
    public Project getProjectObject() {
        return getProjectId() == null ? null : lookups.projects().getProjectObj(getProjectId());
    }

    @Override
    public Long getProjectId() {
        return number("project");
    }

    @Override
    public IssueType getIssueType() {
        return getIssueTypeId() == null ? null : lookups.issueTypes().getIssueType(getIssueTypeId());
    }

    @Override
    public String getIssueTypeId() {
        return text("issuetype");
    }

    @Override
    public boolean isCreated() {
        return getId() != null;
    }

    @Override
    public Object getCustomFieldValue(CustomField field) {
        String id = field.getId();
        if (setValues.containsKey(id)) {
            return setValues.get(id);
        }
        if (!readValues.containsKey(id)) {
            Object value = storedValues == null
                    ? field.getValue(this)
                    : fieldValues.reading(getId(), storedValues, () -> field.getValue(this));
            readValues.put(id, value);
        }
        return readValues.get(id);
    }

    @Override
    public void setCustomFieldValue(CustomField field, Object value) {
        note(field.getId(), getCustomFieldValue(field), value);
        setValues.put(field.getId(), value);
        // worked-out fields may depend on this one
        readValues.clear();
    }

    @Override
    public void setSummary(String summary) {
        set("summary", "summary", getSummary(), summary, summary);
    }

    @Override
    public void setDescription(String description) {
        String value = description == null || description.isEmpty() ? null : description;
        set("description", "description", getDescription(), value, value);
    }

    @Override
    public void setAssignee(ApplicationUser assignee) {
        set("assignee", "assignee", getAssignee(), assignee, assignee == null ? null : assignee.getKey());
    }

    @Override
    public void setReporter(ApplicationUser reporter) {
        set("reporter", "reporter", getReporter(), reporter, reporter == null ? null : reporter.getKey());
    }

    /** Sets or clears the resolution, and with it the resolution date. */
    @Override
    public void setResolutionId(String resolutionId) {
        String id = resolutionId == null || resolutionId.isEmpty() ? null : resolutionId;
        if (!Objects.equals(id, getResolutionId())) {
            columns.put("resolutiondate", id == null ? null : System.currentTimeMillis());
        }
        set("resolution", "resolution", getResolution(), resolution(id), id);
    }

    @Override
    public void setStatusId(String statusId) {
        Status before = getStatus();
        set("status", "issuestatus", before, lookups.statuses().getStatus(statusId), statusId);
    }

    void setPriorityId(String priorityId) {
        Priority after = priorityId == null ? null : lookups.priorities().apply(priorityId);
        set("priority", "priority", getPriority(), after, priorityId);
    }

    /** @param millis the start of the day, or null */
    void setDueDate(Long millis) {
        set("duedate", "duedate", getDueDate(), millis == null ? null : new Timestamp(millis), millis);
    }

    void setSecurityLevelId(Long level) {
        set("security", "security", getSecurityLevelId(), level, level);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Jira declares it
    public Map<String, ModifiedValue> getModifiedFields() {
        return Collections.unmodifiableMap(modified);
    }

    private void set(String fieldId, String column, Object before, Object after, Object stored) {
        note(fieldId, before, after);
        columns.put(column, stored);
        readValues.clear();
    }

    private void note(String fieldId, Object before, Object after) {
        ModifiedValue<?> first = modified.get(fieldId);
        modified.put(fieldId, new ModifiedValue<>(first == null ? before : first.getOldValue(), after));
    }

    private String text(String column) {
        return (String) columns.get(column);
    }

    private Long number(String column) {
        return (Long) columns.get(column);
    }

    private Timestamp time(String column) {
        Long millis = number(column);
        return millis == null ? null : new Timestamp(millis);
    }

    private ApplicationUser user(String key) {
        return key == null ? null : lookups.users().getUserByKeyEvenWhenUnknown(key);
    }

    private Resolution resolution(String id) {
        return id == null ? null : lookups.resolutions().getResolution(id);
    }

    @Override
    public boolean equals(Object other) {
        return other == this || (other instanceof IssueImpl issue && getId() != null && getId().equals(issue.getId()));
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(getId());
    }

    @Override
    public String toString() {
        return isCreated() ? getKey() : "new issue";
    }
}
