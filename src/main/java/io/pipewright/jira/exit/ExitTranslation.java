package io.pipewright.jira.exit;

import io.pipewright.exit.StageRecord;
import io.pipewright.exit.StageView;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.rest.People;
import io.pipewright.jira.rest.StageNames;
import io.pipewright.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says in the reader's language where a deal stands on its path. */
@Named
public class ExitTranslation {

    private final StageNames names;
    private final Messages messages;
    private final People people;
    private final CriterionLabels labels;
    private final EndTranslation endings;

    @Inject
    public ExitTranslation(
            StageNames names, Messages messages, People people, CriterionLabels labels, EndTranslation endings) {
        this.names = names;
        this.messages = messages;
        this.people = people;
        this.labels = labels;
        this.endings = endings;
    }

    /** The view as JSON for this reader. */
    public ExitJson json(Actor reader, StageView view) {
        return spoken(reader).json(view);
    }

    /** The record of a stage as JSON for this reader. */
    public ExitJson.StageRecordJson json(Actor reader, StageRecord record) {
        return spoken(reader).json(record);
    }

    private SpokenStage spoken(Actor reader) {
        return new SpokenStage(names, messages.to(reader), people, labels, endings);
    }
}
