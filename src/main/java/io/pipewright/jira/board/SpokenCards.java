package io.pipewright.jira.board;

import io.pipewright.board.BoardCard;
import io.pipewright.board.BoardColumn;
import io.pipewright.board.BoardColumn.Place;
import io.pipewright.board.BoardDeal;
import io.pipewright.forecast.Attention;
import io.pipewright.jira.board.BoardJson.CardJson;
import io.pipewright.jira.board.BoardJson.ColumnJson;
import io.pipewright.jira.board.BoardJson.PersonJson;
import io.pipewright.jira.board.BoardJson.StageJson;
import io.pipewright.jira.board.BoardJson.WarningJson;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.metrics.PipelineJson.FigureJson;
import io.pipewright.jira.rest.People;
import io.pipewright.jira.rest.StageNames;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.EnumCode;
import io.pipewright.kernel.UserKey;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageKind;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Columns and cards as one reader reads them: names in their language, exact amounts as text. */
final class SpokenCards {

    private static final String UNMAPPED = "unmapped";

    private final Actor actor;
    private final Sentences to;
    private final People people;
    private final StageNames names;

    SpokenCards(Actor actor, Sentences to, People people, StageNames names) {
        this.actor = actor;
        this.to = to;
        this.people = people;
        this.names = names;
    }

    /** @param query the query that finds the deals of the column, or null */
    ColumnJson json(BoardColumn column, String query) {
        return new ColumnJson(
                column.key(),
                name(column),
                column.kind().map(EnumCode::of).orElse(UNMAPPED),
                column.kind()
                        .filter(kind -> kind == StageKind.BELOW_DEAL || kind == StageKind.PARKED)
                        .isPresent(),
                Stream.concat(
                                column.stages().stream().map(Stage::statusId),
                                column.where().stream().map(Place::statusId))
                        .distinct()
                        .toList(),
                new FigureJson(plain(column.sums().map(BoardColumn.Sums::amount)), column.count(), query),
                plain(column.sums().map(BoardColumn.Sums::weighted)),
                column.cards().stream().map(this::json).toList(),
                column.more());
    }

    /** As its status is called; where pipelines call the status differently, by all these names. */
    private String name(BoardColumn column) {
        if (column.kind().isEmpty()) {
            return to.text("pipewright.board.column.unmapped");
        }
        String known = column.stages().stream()
                .flatMap(stage -> names.ofStatus(stage).stream())
                .distinct()
                .collect(Collectors.joining(" / "));
        return known.isEmpty() ? column.key() : known;
    }

    CardJson json(BoardCard card) {
        BoardDeal deal = card.deal();
        return new CardJson(
                card.text().key(),
                deal.id(),
                card.text().summary(),
                deal.owner().map(this::person).orElse(null),
                deal.owner().isPresent() && deal.owner().equals(actor.who()),
                plain(deal.amount()),
                deal.currency().getCurrencyCode(),
                plain(deal.converted()),
                plain(deal.weighted()),
                text(deal.closeDate()),
                plain(deal.probability().map(probability -> probability.percent())),
                deal.ownProbability(),
                deal.stage()
                        .map(stage -> new StageJson(stage.key(), names.of(stage)))
                        .orElse(null),
                deal.daysInStage(),
                card.text().nextStep().orElse(null),
                text(deal.nextStepDate()),
                Stream.of(Attention.values())
                        .filter(deal.attention()::contains)
                        .map(this::warning)
                        .toList(),
                card.text().movable());
    }

    private PersonJson person(UserKey owner) {
        return new PersonJson(people.name(to, owner), null);
    }

    private WarningJson warning(Attention attention) {
        return new WarningJson(attention.code(), to.text("pipewright.forecast.attention." + attention.code()));
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }

    private static String text(Optional<?> value) {
        return value.map(String::valueOf).orElse(null);
    }
}
