/** The journal of a deal as a tab of the activity. Start at {@link io.pipewright.jira.journal.ActivityTab}. */
package io.pipewright.jira.journal;
