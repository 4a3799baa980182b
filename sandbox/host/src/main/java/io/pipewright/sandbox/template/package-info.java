/**
 * Velocity as Jira runs it, escaping on and only allowlisted methods called;
 * start at {@link io.pipewright.sandbox.template.VelocityTemplates}.
 */
package io.pipewright.sandbox.template;
