/** The page of the pipeline, and its entries in Jira's navigation. Start at {@link io.pipewright.jira.page.PipelineAction}. */
package io.pipewright.jira.page;
