package io.pipewright.jira.history;

/**
 * How far the rebuild of a project's history has come. {@code state} is {@code never}, {@code waiting}, {@code running}, {@code done} or
 * {@code failed}; {@code started} is an ISO moment, null before the first rebuild; {@code problem} is null unless it failed.
 */
public record HistoryJson(
        long projectId, String key, String name, String state, int done, int total, String started, String problem) {}
