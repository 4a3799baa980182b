package io.pipewright.jira.board;

import io.pipewright.board.Board;
import io.pipewright.board.TopDeals;
import io.pipewright.board.Work;
import io.pipewright.jira.board.BoardJson.FieldsJson;
import io.pipewright.jira.board.BoardJson.ItemJson;
import io.pipewright.jira.board.BoardJson.SectionJson;
import io.pipewright.jira.board.BoardJson.TaskJson;
import io.pipewright.jira.board.BoardJson.TopJson;
import io.pipewright.jira.board.BoardJson.WorkJson;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.metrics.Spoken;
import io.pipewright.jira.rest.People;
import io.pipewright.jira.rest.StageNames;
import io.pipewright.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Puts boards and lists of deals into JSON for one reader. */
@Named
public class BoardTranslation {

    private final Messages messages;
    private final People people;
    private final StageNames names;
    private final ColumnQuery queries;
    private final JiraDealFields fields;

    @Inject
    public BoardTranslation(
            Messages messages, People people, StageNames names, ColumnQuery queries, JiraDealFields fields) {
        this.messages = messages;
        this.people = people;
        this.names = names;
        this.queries = queries;
        this.fields = fields;
    }

    BoardJson json(Actor actor, Board board) {
        SpokenCards cards = new SpokenCards(actor, messages.to(actor), people, names);
        return new BoardJson(
                Spoken.request(actor, board.request(), board.currency()),
                board.columns().stream()
                        .map(column ->
                                cards.json(column, queries.of(board, column).orElse(null)))
                        .toList(),
                Spoken.unconverted(board.unconverted()));
    }

    TopJson json(Actor actor, TopDeals top) {
        SpokenCards cards = new SpokenCards(actor, messages.to(actor), people, names);
        return new TopJson(
                Spoken.request(actor, top.request(), top.currency()),
                top.deals().stream().map(cards::json).toList(),
                Spoken.unconverted(top.unconverted()));
    }

    WorkJson json(Actor actor, Work work) {
        Sentences to = messages.to(actor);
        SpokenCards cards = new SpokenCards(actor, to, people, names);
        return new WorkJson(
                Spoken.request(actor, work.request(), work.currency()),
                new FieldsJson(
                        field(JiraDealFields.NEXT_STEP),
                        field(JiraDealFields.NEXT_STEP_DATE),
                        field(JiraDealFields.CLOSE_DATE)),
                work.sections().stream()
                        .map(section -> new SectionJson(
                                section.reason().code(),
                                to.text("pipewright.board.work."
                                        + section.reason().code()),
                                section.count(),
                                section.items().stream()
                                        .map(item -> new ItemJson(cards.json(item.card()), task(item)))
                                        .toList()))
                        .toList());
    }

    private String field(String name) {
        return fields.id(name).orElse(null);
    }

    private static TaskJson task(Work.Item item) {
        return item.task()
                .map(task -> new TaskJson(
                        task.id().value(),
                        task.revision(),
                        task.title(),
                        task.side().code(),
                        task.date().toString()))
                .orElse(null);
    }
}
