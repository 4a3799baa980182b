package io.pipewright.stage;

/** Port: who may shape the sales process of a project. */
public interface PipelineAccess {

    /** Whether the current user administers this project: may set its pipeline up and change its exit criteria. */
    boolean mayAdminister(long projectId);
}
