package io.pipewright.sandbox.search;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import io.pipewright.sandbox.search.SearchFixture.Row;
import java.sql.Timestamp;
import java.util.Date;

/** The issue that a row of a test tells of. */
record RowIssue(Row row) implements Issue {

    /** What the field with this number holds, in the type of the field. */
    Object value(long field) {
        return switch ((int) field) {
            case 1 -> row.amount();
            case 2 -> row.close() == null ? null : new Date(row.close());
            case 3 -> row.category();
            case 4 -> row.nextStep();
            default -> null;
        };
    }

    @Override
    public Long getId() {
        return row.id();
    }

    @Override
    public String getKey() {
        return (row.project() == SearchFixture.SALES ? "SALES-" : "OPS-") + row.id();
    }

    @Override
    public Long getNumber() {
        return row.id();
    }

    @Override
    public String getSummary() {
        return row.summary();
    }

    @Override
    public String getDescription() {
        return null;
    }

    @Override
    public ApplicationUser getAssignee() {
        return null;
    }

    @Override
    public String getAssigneeId() {
        return row.assignee();
    }

    @Override
    public ApplicationUser getReporter() {
        return null;
    }

    @Override
    public String getReporterId() {
        return row.reporter();
    }

    @Override
    public ApplicationUser getCreator() {
        return null;
    }

    @Override
    public Timestamp getCreated() {
        return new Timestamp(row.created());
    }

    @Override
    public Timestamp getUpdated() {
        return new Timestamp(row.created());
    }

    @Override
    public Timestamp getResolutionDate() {
        return null;
    }

    @Override
    public Timestamp getDueDate() {
        return null;
    }

    @Override
    public Priority getPriority() {
        return new RowPriority(row.priority());
    }

    private record RowPriority(String id) implements Priority {
        @Override
        public String getId() {
            return id;
        }

        @Override
        public String getName() {
            return null;
        }

        @Override
        public String getDescription() {
            return null;
        }

        @Override
        public String getIconUrl() {
            return null;
        }

        @Override
        public Long getSequence() {
            return null;
        }

        @Override
        public String getNameTranslation(I18nHelper i18n) {
            return null;
        }
    }

    @Override
    public Resolution getResolution() {
        return null;
    }

    @Override
    public String getResolutionId() {
        return row.resolution();
    }

    @Override
    public Status getStatus() {
        return null;
    }

    @Override
    public String getStatusId() {
        return row.status();
    }

    @Override
    public Long getWorkflowId() {
        return 0L;
    }

    @Override
    public Long getSecurityLevelId() {
        return row.security();
    }

    @Override
    public Project getProjectObject() {
        return null;
    }

    @Override
    public Long getProjectId() {
        return row.project();
    }

    @Override
    public IssueType getIssueType() {
        return null;
    }

    @Override
    public String getIssueTypeId() {
        return "10";
    }

    @Override
    public Object getCustomFieldValue(CustomField field) {
        return value(field.getIdAsLong());
    }

    @Override
    public boolean isCreated() {
        return true;
    }
}
