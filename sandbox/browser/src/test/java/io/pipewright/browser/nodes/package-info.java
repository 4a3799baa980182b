/** Two nodes of a cluster at work on one database; start at {@link io.pipewright.browser.support.TwoNodes}. */
package io.pipewright.browser.nodes;
