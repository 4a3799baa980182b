package io.pipewright.sandbox.ui;

import com.atlassian.jira.project.Project;
import io.pipewright.sandbox.site.ProjectTable;
import io.pipewright.sandbox.site.SecuritySchemes;
import java.util.List;

/** The security levels that issues of a project may be put on. */
record SecurityLevels(ProjectTable projects, SecuritySchemes schemes) {

    List<SecuritySchemes.Level> of(Project project) {
        return schemes.levelsOf(projects.byId(project.getId())
                .map(ProjectTable.Row::securityScheme)
                .orElse(null));
    }
}
