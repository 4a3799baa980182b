/** REST and pages of exit criteria, answers and waivers. Start at {@link io.pipewright.jira.exit.ExitResource}. */
package io.pipewright.jira.exit;
