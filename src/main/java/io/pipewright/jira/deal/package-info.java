/** How use cases reach deals, people and the present in Jira. Start at {@link io.pipewright.jira.deal.JiraDealAccess}. */
package io.pipewright.jira.deal;
