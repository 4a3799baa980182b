package io.pipewright.jira.history;

import com.atlassian.jira.issue.Issue;
import io.pipewright.history.DealState;
import io.pipewright.jira.field.DealReader;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.kernel.UserKey;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** What the history keeps of an issue as it stands now. */
@Named
public class DealStates {

    private final DealReader reader;

    @Inject
    public DealStates(DealReader reader) {
        this.reader = reader;
    }

    public DealState of(Issue issue) {
        return new DealState(
                issue.getProjectId(),
                issue.getStatusId(),
                reader.amountNumber(issue),
                reader.choiceOfCurrency(issue),
                reader.probability(issue),
                reader.category(issue),
                reader.date(issue, JiraDealFields.CLOSE_DATE),
                Optional.ofNullable(issue.getAssigneeId()).map(UserKey::new));
    }
}
