/** What a period did to the pipeline, over REST. Start at {@link io.pipewright.jira.metrics.PipelineResource}. */
package io.pipewright.jira.metrics;
