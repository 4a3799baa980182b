/** Workflows on the OSWorkflow engine; start at {@link io.pipewright.sandbox.workflow.HostTransitions}. */
package io.pipewright.sandbox.workflow;
