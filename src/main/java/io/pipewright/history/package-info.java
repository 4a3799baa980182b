/** The version history of deals, in the store and in memory; every number comes from here. Start at {@link io.pipewright.history.DealVersion}. */
package io.pipewright.history;
