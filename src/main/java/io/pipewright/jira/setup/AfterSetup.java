package io.pipewright.jira.setup;

import io.pipewright.kernel.Actor;

/** Asked once for every project whose set-up has succeeded, for example to read the history of its deals. */
public interface AfterSetup {

    /** @param actor the administrator who set the project up */
    void projectSetup(Actor actor, long projectId);
}
