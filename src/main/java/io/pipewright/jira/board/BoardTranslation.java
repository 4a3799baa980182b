package io.pipewright.jira.board;

import io.pipewright.board.Board;
import io.pipewright.board.TopDeals;
import io.pipewright.jira.board.BoardJson.TopJson;
import io.pipewright.jira.i18n.Messages;
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

    @Inject
    public BoardTranslation(Messages messages, People people, StageNames names, ColumnQuery queries) {
        this.messages = messages;
        this.people = people;
        this.names = names;
        this.queries = queries;
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
}
