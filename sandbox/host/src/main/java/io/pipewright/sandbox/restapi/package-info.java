/** Jira's own REST: {@code /rest/api/2} and personal access tokens; start at {@link io.pipewright.sandbox.restapi.JiraRest}. */
package io.pipewright.sandbox.restapi;
