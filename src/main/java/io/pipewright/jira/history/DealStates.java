package io.pipewright.jira.history;

import com.atlassian.jira.issue.Issue;
import io.pipewright.history.DealState;
import io.pipewright.jira.field.DealReader;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.kernel.UserKey;
import io.pipewright.stage.StageDefaults;
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

    /** What a state says to the defaults of the stages. */
    public static StageDefaults.Stated stated(DealState state) {
        return new StageDefaults.Stated(state.statusId(), state.probability(), state.category());
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
                Optional.ofNullable(issue.getAssigneeId()).map(UserKey::new),
                reader.text(issue, JiraDealFields.NEXT_STEP).isPresent(),
                reader.date(issue, JiraDealFields.NEXT_STEP_DATE),
                reader.choice(issue, JiraDealFields.LOSS_REASON));
    }
}
