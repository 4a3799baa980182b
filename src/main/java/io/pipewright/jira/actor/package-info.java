/** Who asks, where and when, as Jira knows it. Start at {@link io.pipewright.jira.actor.CurrentActor}. */
package io.pipewright.jira.actor;
