/**
 * Deals, pipelines and the present in Jira, and what the view of a deal shows. Start at {@link io.pipewright.jira.deal.JiraDealAccess}.
 */
package io.pipewright.jira.deal;
