/**
 * Makes a project ready for deals: issue type, statuses, fields, screens, workflow, schemes, project, pipeline.
 * Start at {@link io.pipewright.jira.setup.SetupPipeline}.
 */
package io.pipewright.jira.setup;
