package io.pipewright.jira.setup;

/**
 * What an administrator asks for, as it came in. With {@code projectId} an existing project is set up; without, one is created with
 * {@code projectKey} and {@code projectName}. {@code language} is {@code en} or {@code ko}; {@code reportingCurrency} is an ISO 4217 code.
 */
public record SetupRequest(
        Long projectId,
        String projectKey,
        String projectName,
        String template,
        String language,
        String reportingCurrency) {}
