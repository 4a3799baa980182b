package io.pipewright.jira.closeplan;

import io.pipewright.closeplan.Edited;
import io.pipewright.closeplan.PlanOverview;
import io.pipewright.closeplan.PlanWarning;
import io.pipewright.closeplan.Rescheduling;
import io.pipewright.closeplan.TemplateApplied;
import io.pipewright.closeplan.TemplateTitles;
import io.pipewright.jira.closeplan.PlanJson.MovePreviewJson;
import io.pipewright.jira.closeplan.PlanJson.MovedJson;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.rest.People;
import io.pipewright.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says in the reader's language how a close plan stands. */
@Named
public class PlanTranslation {

    private final Messages messages;
    private final People people;

    @Inject
    public PlanTranslation(Messages messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    /** The plan as JSON for this reader. */
    public PlanJson json(Actor reader, PlanOverview overview) {
        return json(reader, overview, null, null);
    }

    /** The plan after a change of one task, which it names. */
    public PlanJson json(Actor reader, Edited edited) {
        return json(reader, edited.overview(), edited.task().id().value(), null);
    }

    /** The plan after a template was applied, with what the user has to know about it. */
    public PlanJson json(Actor reader, TemplateApplied applied) {
        Sentences to = messages.to(reader);
        String notice = applied.warning().map(PlanWarning::reason).map(to::text).orElse(null);
        return json(reader, applied.overview(), null, notice);
    }

    private PlanJson json(Actor reader, PlanOverview overview, @Nullable Long task, @Nullable String notice) {
        return new SpokenPlan(messages.to(reader), people, reader.today(), overview).json(titles(reader), task, notice);
    }

    /** What a move would do, in the reader's language. */
    public MovePreviewJson json(Actor reader, Rescheduling preview) {
        Sentences to = messages.to(reader);
        return new MovePreviewJson(
                preview.moved().stream()
                        .map(moved -> new MovedJson(
                                moved.task().id().value(),
                                moved.task().title(),
                                moved.task().targetDate().toString(),
                                moved.to().toString()))
                        .toList(),
                preview.endBefore().map(LocalDate::toString).orElse(null),
                preview.endAfter().map(LocalDate::toString).orElse(null),
                preview.newWarnings().stream()
                        .map(PlanWarning::reason)
                        .map(to::text)
                        .toList());
    }

    /** The titles of a template's steps in the reader's language. */
    public TemplateTitles titles(Actor reader) {
        Sentences to = messages.to(reader);
        return step -> to.text(step.titleKey());
    }
}
