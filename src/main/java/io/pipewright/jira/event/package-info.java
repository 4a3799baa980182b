/** What the app does when issues change. Start at {@link io.pipewright.jira.event.DealListener}. */
package io.pipewright.jira.event;
