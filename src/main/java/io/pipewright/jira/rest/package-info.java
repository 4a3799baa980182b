/** What all REST resources share: errors, input, people and the names of stages. Start at {@link io.pipewright.jira.rest.RestErrors}. */
package io.pipewright.jira.rest;
