/** Turns reasons into sentences in the user's language. Start at {@link io.pipewright.jira.i18n.Messages}. */
package io.pipewright.jira.i18n;
