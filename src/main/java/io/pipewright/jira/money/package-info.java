/** Exchange rates as administrators enter them, and where the reporting currency is kept.
 * Start at {@link io.pipewright.jira.money.RatesResource}. */
package io.pipewright.jira.money;
