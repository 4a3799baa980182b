/** The only rooms that know Jira, one sub-package a mechanism. Start at {@code wiring}, where features meet their ports. */
package io.pipewright.jira;
