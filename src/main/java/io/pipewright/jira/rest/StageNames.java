package io.pipewright.jira.rest;

import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.status.Status;
import io.pipewright.jira.actor.ReaderTexts;
import io.pipewright.jira.wiring.JiraServices;
import io.pipewright.stage.Stage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** What stages are called: as their statuses are now, in the reader's language. Administrators rename and translate these. */
@Named
public class StageNames {

    private final JiraServices jira;

    @Inject
    public StageNames(JiraServices jira) {
        this.jira = jira;
    }

    /** The name of the stage's status; the stage's key when the status is gone. */
    public String of(Stage stage) {
        return ofStatus(stage).orElse(stage.key());
    }

    private String shown(Status status) {
        return ReaderTexts.of(jira).map(status::getNameTranslation).orElseGet(status::getName);
    }

    /** The name of the stage's status; empty when the status is gone, or Jira tells nobody about statuses. */
    public Optional<String> ofStatus(Stage stage) {
        return ofStatus(stage.statusId());
    }

    /** The name of a status; empty when it is gone, or Jira tells nobody about statuses. */
    public Optional<String> ofStatus(String id) {
        try {
            StatusManager statuses = jira.find(StatusManager.class).orElse(null);
            return Optional.ofNullable(statuses == null ? null : statuses.getStatus(id))
                    .map(this::shown);
        } catch (LinkageError lacking) {
            return Optional.empty();
        }
    }
}
