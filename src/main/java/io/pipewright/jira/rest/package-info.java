/** The app's REST interface, {@code /rest/pipewright/1.0}: JSON in, one use case, JSON out. */
package io.pipewright.jira.rest;
