/**
 * What the sales workflows name: validators and post-functions. Their class names and arguments stand in
 * customers' workflows: never rename them. Start at {@link io.pipewright.jira.workflow.ExitCriteriaValidator}.
 */
package io.pipewright.jira.workflow;
