/**
 * The sandbox: a small, strict host that runs a Jira app's own jar where there is no Jira. Start at {@link io.pipewright.sandbox.Sandbox}.
 */
package io.pipewright.sandbox;
