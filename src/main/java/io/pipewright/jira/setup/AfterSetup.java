package io.pipewright.jira.setup;

/** Asked once for every project whose set-up has succeeded, for example to read the history of its deals. */
public interface AfterSetup {

    void projectSetup(long projectId);
}
