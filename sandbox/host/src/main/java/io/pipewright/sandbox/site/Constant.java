package io.pipewright.sandbox.site;

import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import com.atlassian.jira.util.I18nHelper;

/** An issue type, status, resolution or priority; two of one kind are equal when their ids are. */
public class Constant implements IssueConstant {

    /** What the table holds of any constant. */
    record Data(
            String kind,
            String id,
            String name,
            String description,
            String iconUrl,
            long sequence,
            Long category,
            Translations translations) {}

    private final Data data;

    Constant(Data data) {
        this.data = data;
    }

    /** An issue type of the site. */
    public static final class Type extends Constant implements IssueType {
        Type(Data data) {
            super(data);
        }

        @Override
        public boolean isSubTask() {
            return false;
        }
    }

    /** A status of the site. */
    public static final class State extends Constant implements Status {
        private final StatusCategory category;

        State(Data data, StatusCategory category) {
            super(data);
            this.category = category;
        }

        @Override
        public StatusCategory getStatusCategory() {
            return category;
        }
    }

    /** A resolution of the site. */
    public static final class Outcome extends Constant implements Resolution {
        Outcome(Data data) {
            super(data);
        }
    }

    /** A priority of the site. */
    public static final class Urgency extends Constant implements Priority {
        Urgency(Data data) {
            super(data);
        }
    }

    @Override
    public String getId() {
        return data.id();
    }

    @Override
    public String getName() {
        return data.name();
    }

    @Override
    public String getDescription() {
        return data.description();
    }

    @Override
    public String getIconUrl() {
        return data.iconUrl();
    }

    @Override
    public Long getSequence() {
        return data.sequence();
    }

    @Override
    public String getNameTranslation(I18nHelper i18n) {
        return data.translations().of(data.kind(), data.id(), i18n.getLocale()).orElse(data.name());
    }

    String kind() {
        return data.kind();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Constant constant
                && constant.data.kind().equals(data.kind())
                && constant.data.id().equals(data.id());
    }

    @Override
    public int hashCode() {
        return data.id().hashCode();
    }

    @Override
    public String toString() {
        return data.kind() + " " + data.name() + " (" + data.id() + ")";
    }
}
