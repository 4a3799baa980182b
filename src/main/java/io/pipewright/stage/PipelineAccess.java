package io.pipewright.stage;

import io.pipewright.kernel.Actor;

/** Port: who may shape the sales process of a project. */
public interface PipelineAccess {

    /** Whether this user administers the project: may set its pipeline up and change its exit criteria. */
    boolean mayAdminister(Actor actor, long projectId);
}
