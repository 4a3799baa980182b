package io.pipewright.jira.field;

import com.atlassian.jira.issue.Issue;
import io.pipewright.stage.DealForUser;

/** The issue that a deal was read from, so that nobody loads it again. */
public record IssueSource(Issue issue) implements DealForUser.Source {}
