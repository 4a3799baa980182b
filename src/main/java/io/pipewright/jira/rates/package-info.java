/** Rates of exchange as administrators enter them: a page and its REST resource. Start at {@link io.pipewright.jira.rates.RatesResource}. */
package io.pipewright.jira.rates;
