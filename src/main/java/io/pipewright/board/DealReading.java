package io.pipewright.board;

import io.pipewright.analysis.DealMoney;
import io.pipewright.deal.Probability;
import io.pipewright.forecast.AttentionRules;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.UserKey;
import io.pipewright.money.MinorUnits;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/** Reads what the history tells of a deal that has been placed. */
final class DealReading {

    private static final int DECIMALS_OF_PERCENT = 2;

    private final Actor actor;
    private final DealSnapshot snapshot;
    private final BoardPlacement placement;
    private final Currency reporting;
    private final AttentionRules attention;

    DealReading(Actor actor, DealSnapshot snapshot, BoardPlacement placement, Currency reporting) {
        this.actor = actor;
        this.snapshot = snapshot;
        this.placement = placement;
        this.reporting = reporting;
        this.attention = new AttentionRules(actor, placement.stages());
    }

    BoardDeal of(DealCursor deal) {
        Optional<Stage> stage = placement.stage() < 0
                ? Optional.empty()
                : Optional.of(placement.stages().stages().get(placement.stage()));
        Optional<BigDecimal> amount = amount(deal);
        Optional<Probability> probability = probability();
        long days = ChronoUnit.DAYS.between(actor.dayOf(Instant.ofEpochMilli(deal.statusSince())), actor.today());
        boolean valued = amount.isPresent() && placement.money().section() == DealMoney.MAIN;
        return new BoardDeal(
                deal.dealId(),
                stage,
                amount,
                deal.currency() == 0 ? reporting : snapshot.currencies().get(deal.currency()),
                valued ? Optional.of(inMain(placement.money().amount())) : Optional.empty(),
                valued && probability.isPresent() ? Optional.of(inMain(placement.weighted())) : Optional.empty(),
                day(deal.closeDay()),
                probability,
                isOwn(stage, probability),
                deal.owner() == 0
                        ? Optional.empty()
                        : Optional.of(new UserKey(snapshot.owners().get(deal.owner()))),
                days,
                day(deal.nextStepDay()),
                stage.filter(found -> found.kind() == StageKind.OPEN)
                        .map(found -> attention.of(deal))
                        .orElse(Set.of()));
    }

    private Optional<BigDecimal> amount(DealCursor deal) {
        if (deal.amount() == DealCursor.NO_AMOUNT) {
            return Optional.empty();
        }
        if (deal.currency() != 0) {
            Currency own = snapshot.currencies().get(deal.currency());
            return Optional.of(BigDecimal.valueOf(deal.amount(), MinorUnits.decimals(own)));
        }
        int decimals = MinorUnits.decimals(reporting);
        return Optional.of(BigDecimal.valueOf(MinorUnits.ofFinest(deal.amount(), decimals), decimals));
    }

    private BigDecimal inMain(long minorUnits) {
        Currency currency = placement.money().currency(DealMoney.MAIN);
        return BigDecimal.valueOf(minorUnits, MinorUnits.decimals(currency));
    }

    private Optional<Probability> probability() {
        return placement.probability() == DealCursor.NO_PROBABILITY
                ? Optional.empty()
                : Optional.of(new Probability(BigDecimal.valueOf(placement.probability(), DECIMALS_OF_PERCENT)));
    }

    /** Outside open stages the stage's probability always holds. */
    private static boolean isOwn(Optional<Stage> stage, Optional<Probability> probability) {
        return stage.filter(found -> found.kind() == StageKind.OPEN)
                .filter(found -> !probability.equals(Optional.of(found.defaultProbability())))
                .isPresent();
    }

    private static Optional<LocalDate> day(int epochDay) {
        return epochDay == DealCursor.NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(epochDay));
    }
}
