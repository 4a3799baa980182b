/** A plugin that asks the Jira it runs in whether Pipewright may rely on it. Start at {@link io.pipewright.conformance.RunResource}. */
package io.pipewright.conformance;
