package com.atlassian.jira.bc.project;

import com.atlassian.jira.project.type.ProjectTypeKey;
import com.atlassian.jira.user.ApplicationUser;

/** What a new project is made from. */
public class ProjectCreationData {

    private final Builder values;

    private ProjectCreationData(Builder values) {
        this.values = values;
    }

    public String getName() {
        return values.name;
    }

    public String getKey() {
        return values.key;
    }

    public String getDescription() {
        return values.description;
    }

    public ApplicationUser getLead() {
        return values.lead;
    }

    public Long getAssigneeType() {
        return values.assigneeType;
    }

    public ProjectTypeKey getProjectTypeKey() {
        return values.type;
    }
    /** Builds the data. */
    public static class Builder {
        private String name;
        private String key;
        private String description;
        private ApplicationUser lead;
        private Long assigneeType;
        private ProjectTypeKey type;

        public Builder withName(String value) {
            this.name = value;
            return this;
        }

        public Builder withKey(String value) {
            this.key = value;
            return this;
        }

        public Builder withDescription(String value) {
            this.description = value;
            return this;
        }

        public Builder withLead(ApplicationUser value) {
            this.lead = value;
            return this;
        }

        public Builder withAssigneeType(Long value) {
            this.assigneeType = value;
            return this;
        }

        public Builder withType(ProjectTypeKey value) {
            this.type = value;
            return this;
        }

        public Builder withType(String value) {
            this.type = new ProjectTypeKey(value);
            return this;
        }

        public ProjectCreationData build() {
            return new ProjectCreationData(this);
        }
    }
}
