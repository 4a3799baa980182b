/** Where features meet their ports. Start at {@link io.pipewright.jira.wiring.Features}. */
package io.pipewright.jira.wiring;
