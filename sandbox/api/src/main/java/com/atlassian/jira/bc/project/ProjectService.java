package com.atlassian.jira.bc.project;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;

/** Creates projects, with validation. */
public interface ProjectService {

    CreateProjectValidationResult validateCreateProject(ApplicationUser user, ProjectCreationData data);

    Project createProject(CreateProjectValidationResult result);
    /** What validation found. */
    class CreateProjectValidationResult extends com.atlassian.jira.bc.ServiceResultImpl {
        private final ProjectCreationData data;
        private final ApplicationUser user;

        public CreateProjectValidationResult(
                com.atlassian.jira.util.ErrorCollection errors, ApplicationUser user, ProjectCreationData data) {
            super(errors);
            this.user = user;
            this.data = data;
        }

        public ProjectCreationData getProjectCreationData() {
            return data;
        }

        public ApplicationUser getUser() {
            return user;
        }
    }
}
