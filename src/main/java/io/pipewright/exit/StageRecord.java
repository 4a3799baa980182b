package io.pipewright.exit;

import io.pipewright.exit.condition.Answer;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.Stage;
import java.util.List;

/** All that is known about one stage of a deal, in the order of the stage. */
public record StageRecord(DealForUser deal, Stage stage, List<Known> criteria) {

    /** One criterion, how it stands today, and every answer given to it, newest first. */
    public record Known(CriterionResult result, List<Answer> history) {

        public Known {
            history = List.copyOf(history);
        }
    }

    public StageRecord {
        criteria = List.copyOf(criteria);
    }
}
