/** What the app asks Jira's search, and what it adds to JQL. Start at {@link io.pipewright.jira.search.JiraVisibleDeals}. */
package io.pipewright.jira.search;
