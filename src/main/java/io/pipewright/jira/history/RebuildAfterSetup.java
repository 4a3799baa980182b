package io.pipewright.jira.history;

import io.pipewright.jira.setup.AfterSetup;
import io.pipewright.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Reads the history of a project's issues as soon as it has a pipeline, so that figures reach back before the installation (requirement X10). */
@Named
public class RebuildAfterSetup implements AfterSetup {

    private final RebuildRunner runner;

    @Inject
    public RebuildAfterSetup(RebuildRunner runner) {
        this.runner = runner;
    }

    @Override
    public void projectSetup(Actor actor, long projectId) {
        runner.start(projectId);
    }
}
