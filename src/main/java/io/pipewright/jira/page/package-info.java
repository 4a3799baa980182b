/** Administration pages of a pipeline. Start at {@link io.pipewright.jira.page.CriteriaResource}. */
package io.pipewright.jira.page;
