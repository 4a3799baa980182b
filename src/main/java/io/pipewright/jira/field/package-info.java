/** The custom fields of a deal, and the way from an issue to a deal. Start at {@link io.pipewright.jira.field.DealReader}. */
package io.pipewright.jira.field;
