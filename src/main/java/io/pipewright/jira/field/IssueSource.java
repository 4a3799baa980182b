package io.pipewright.jira.field;

import com.atlassian.jira.issue.Issue;
import io.pipewright.stage.DealForUser;
import java.util.Optional;

/** The issue that a deal was read from, so that nobody loads it again. */
public record IssueSource(Issue issue) implements DealForUser.Source {

    /** The issue that this deal was read from. */
    public static Optional<Issue> of(DealForUser deal) {
        return deal.source() instanceof IssueSource from ? Optional.of(from.issue()) : Optional.empty();
    }
}
