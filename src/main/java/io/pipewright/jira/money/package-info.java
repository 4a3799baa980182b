/** Exchange rates as administrators enter them: a page and its REST resource.
 * Start at {@link io.pipewright.jira.money.RatesResource}. */
package io.pipewright.jira.money;
