package io.pipewright.history;

/** Port: how far the history of each project has been compared with Jira. */
public interface CatchUps {

    CatchUp of(long projectId);
}
