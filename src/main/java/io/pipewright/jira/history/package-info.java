/** The way from Jira's issues and changelogs to the history of deals. Start at {@link io.pipewright.jira.history.RebuildHistory}. */
package io.pipewright.jira.history;
