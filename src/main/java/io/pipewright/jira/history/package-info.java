/** Turns Jira's issues and changelogs into the history of deals. Start at {@link io.pipewright.jira.history.RebuildHistory}. */
package io.pipewright.jira.history;
