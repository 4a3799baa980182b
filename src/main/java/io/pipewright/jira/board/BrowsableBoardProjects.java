package io.pipewright.jira.board;

import io.pipewright.board.SeenProjects;
import io.pipewright.jira.rest.BrowsableProjects;
import io.pipewright.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The projects that somebody may know of, by Jira's permission to browse them. */
@Named
public class BrowsableBoardProjects implements SeenProjects {

    private final BrowsableProjects projects;

    @Inject
    public BrowsableBoardProjects(BrowsableProjects projects) {
        this.projects = projects;
    }

    @Override
    public boolean sees(Actor actor, long projectId) {
        return projects.find(actor, projectId).isPresent();
    }
}
