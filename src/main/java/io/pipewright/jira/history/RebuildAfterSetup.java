package io.pipewright.jira.history;

import io.pipewright.history.Rebuilds;
import io.pipewright.jira.setup.AfterSetup;
import io.pipewright.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Reads the history of a project's issues as soon as it has a pipeline,
 * so that figures reach back before the installation (requirement X10).
 */
@Named
public class RebuildAfterSetup implements AfterSetup {

    private final Rebuilds rebuilds;

    @Inject
    public RebuildAfterSetup(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @Override
    public void projectSetup(Actor actor, long projectId) {
        rebuilds.startByItself(projectId, actor.now());
    }
}
