/**
 * The only rooms that know Jira, cut like the features, with the mechanisms they share beside them.
 * Start at {@code wiring}, where features meet their ports.
 */
package io.pipewright.jira;
