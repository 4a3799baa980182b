package io.pipewright.jira.board;

import io.pipewright.board.Board;
import io.pipewright.board.BoardRequest;
import io.pipewright.board.TopDeals;
import io.pipewright.forecast.AttentionFigure.Unconverted;
import io.pipewright.jira.board.BoardJson.RequestJson;
import io.pipewright.jira.board.BoardJson.TopJson;
import io.pipewright.jira.board.BoardJson.UnconvertedJson;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.rest.People;
import io.pipewright.jira.rest.ScopeText;
import io.pipewright.jira.rest.StageNames;
import io.pipewright.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;

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
                request(actor, board.request(), board.currency()),
                board.columns().stream()
                        .map(column ->
                                cards.json(column, queries.of(board, column).orElse(null)))
                        .toList(),
                unconverted(board.unconverted()));
    }

    TopJson json(Actor actor, TopDeals top) {
        SpokenCards cards = new SpokenCards(actor, messages.to(actor), people, names);
        return new TopJson(
                request(actor, top.request(), top.currency()),
                top.deals().stream().map(cards::json).toList(),
                unconverted(top.unconverted()));
    }

    private static RequestJson request(Actor actor, BoardRequest request, Currency currency) {
        return new RequestJson(
                ScopeText.of(request.scope()),
                request.owner().text(),
                request.period().from().toString(),
                request.period().to().minusDays(1).toString(),
                currency.getCurrencyCode(),
                actor.zone().getId(),
                actor.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static List<UnconvertedJson> unconverted(List<Unconverted> apart) {
        return apart.stream()
                .map(some -> new UnconvertedJson(
                        some.currency().getCurrencyCode(),
                        some.figure().amount().toPlainString(),
                        some.figure().count()))
                .toList();
    }
}
