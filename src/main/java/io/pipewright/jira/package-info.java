/**
 * The only rooms that know Jira, cut like the features, with the mechanisms they share beside them.
 * Start at the wing of the feature that you look for.
 */
package io.pipewright.jira;
