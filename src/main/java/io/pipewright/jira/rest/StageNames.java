package io.pipewright.jira.rest;

import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.status.Status;
import io.pipewright.stage.Stage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** What stages are called: as their statuses are now, for an administrator may have renamed these. */
@Named
public class StageNames {

    private final StatusManager statuses;

    @Inject
    public StageNames(StatusManager statuses) {
        this.statuses = statuses;
    }

    /** The name of the stage's status; the stage's key when the status is gone. */
    public String of(Stage stage) {
        return ofStatus(stage).orElse(stage.key());
    }

    /** The name of the stage's status; empty when the status is gone. */
    public Optional<String> ofStatus(Stage stage) {
        return Optional.ofNullable(statuses.getStatus(stage.statusId())).map(Status::getName);
    }
}
