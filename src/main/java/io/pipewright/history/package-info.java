/** The versions of deals, from which every number comes. Start at {@link io.pipewright.history.DealTimeline}. */
package io.pipewright.history;
