package io.pipewright.sandbox.restapi;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import java.util.Optional;

/** Finds the project that a request names; empty when there is none or the caller lacks the permission in it. */
record ProjectFinder(Caller caller, ProjectManager projects) {

    Optional<Project> byIdOrKey(String idOrKey, ProjectPermissionKey permission) {
        return idOrKey.matches("\\d{1,18}") ? byId(idOrKey, permission) : byKey(idOrKey, permission);
    }

    Optional<Project> byId(String id, ProjectPermissionKey permission) {
        return id.matches("\\d{1,18}")
                ? allowed(projects.getProjectObj(Long.valueOf(id)), permission)
                : Optional.empty();
    }

    Optional<Project> byKey(String key, ProjectPermissionKey permission) {
        return allowed(projects.getProjectByCurrentKey(key), permission);
    }

    private Optional<Project> allowed(Project project, ProjectPermissionKey permission) {
        return Optional.ofNullable(project).filter(found -> caller.may(permission, found));
    }
}
