/** Pipewright: a B2B sales pipeline inside Jira. Features live in the sub-packages; {@code io.pipewright.jira} is the only one that knows Jira. */
package io.pipewright;
