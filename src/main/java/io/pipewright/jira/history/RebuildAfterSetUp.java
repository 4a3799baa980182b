package io.pipewright.jira.history;

import io.pipewright.jira.setup.AfterSetUp;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Reads the history of a project's issues as soon as it has a pipeline, so that figures reach back before the installation (requirement X10). */
@Named
public class RebuildAfterSetUp implements AfterSetUp {

    private final RebuildRunner runner;

    @Inject
    public RebuildAfterSetUp(RebuildRunner runner) {
        this.runner = runner;
    }

    @Override
    public void projectSetUp(long projectId) {
        runner.start(projectId);
    }
}
