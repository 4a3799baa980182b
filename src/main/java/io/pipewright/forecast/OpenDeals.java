package io.pipewright.forecast;

import io.pipewright.analysis.CountingRule;
import io.pipewright.analysis.DealMoney;
import io.pipewright.analysis.ExactSums;
import io.pipewright.analysis.Figure;
import io.pipewright.analysis.Groups;
import io.pipewright.analysis.ScopedDeals;
import io.pipewright.analysis.StageTable;
import io.pipewright.analysis.Unconverted;
import io.pipewright.analysis.Valuation;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.history.columns.RoughFilter;
import io.pipewright.kernel.Actor;
import io.pipewright.money.MinorUnits;
import io.pipewright.period.Period;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** The open deals of a scope that one user may browse, today: their ids and amounts, and what the history alone tells about them. */
final class OpenDeals implements CountingRule {

    private final StageTable stages;
    private final DealMoney money;
    private final int today;
    /** Per stage the moment before which a deal must have come to be stalled. */
    private final long[] stalledBefore;

    private final LongStream.Builder found = LongStream.builder();
    private final List<Amount> amounts = new ArrayList<>();
    private final BitSet closeDatePassed = new BitSet();
    private final BitSet stalled = new BitSet();
    private final BitSet withoutNextStep = new BitSet();
    private final long[] ids;

    private record Amount(int section, long minorUnits) {}

    OpenDeals(Actor actor, ScopedDeals deals, Optional<Currency> currency) {
        LocalDate day = actor.today();
        Currency into = currency.orElse(deals.rates().reporting());
        Valuation valuation = new Valuation(into, new Period(day, day.plusDays(1)), day, actor.zone());
        this.stages = new StageTable(deals.snapshot(), deals.pipelines());
        this.money = new DealMoney(valuation, deals.rates(), deals.snapshot().currencies());
        this.today = (int) day.toEpochDay();
        this.stalledBefore = stages.stages().stream()
                .mapToLong(stage -> stalledBefore(stage, actor))
                .toArray();
        deals.visit(Optional.empty(), this, this::take);
        this.ids = found.build().toArray();
    }

    /** A deal is stale after more whole days than the limit, as {@link Stage#isStaleAfter} says. */
    private static long stalledBefore(Stage stage, Actor actor) {
        return stage.rotDays()
                .map(limit -> actor.today()
                        .minusDays(limit)
                        .atStartOfDay(actor.zone())
                        .toInstant()
                        .toEpochMilli())
                .orElse(Long.MIN_VALUE);
    }

    @Override
    public boolean counts(DealCursor deal) {
        return isOpen(deal.project(), deal.status());
    }

    @Override
    public RoughFilter filter(DealSnapshot snapshot, boolean[] inScope) {
        return RoughFilter.byPlace(
                snapshot,
                (project, status) -> inScope[project] && isOpen(project, status)
                        ? RoughFilter.Decided.ANYHOW
                        : RoughFilter.Decided.NEVER);
    }

    private boolean isOpen(int project, int status) {
        int stage = stages.at(project, status);
        return stage >= 0 && stages.kind(stage) == StageKind.OPEN;
    }

    @Override
    public void place(DealCursor deal) {
        money.take(deal, Groups.STILL_OPEN);
    }

    private void take(DealCursor deal) {
        int place = amounts.size();
        found.add(deal.dealId());
        amounts.add(new Amount(money.section(), money.amount()));
        closeDatePassed.set(place, deal.closeDay() != DealCursor.NO_DAY && deal.closeDay() < today);
        withoutNextStep.set(place, !deal.hasNextStep());
        stalled.set(place, deal.statusSince() < stalledBefore[stages.at(deal.project(), deal.status())]);
    }

    /** The deals; everything else is told by their places in this list. */
    long[] ids() {
        return ids;
    }

    BitSet closeDatePassed() {
        return closeDatePassed;
    }

    BitSet stalled() {
        return stalled;
    }

    BitSet withoutNextStep() {
        return withoutNextStep;
    }

    /** What some of the deals are worth together. */
    AttentionFigure figure(AttentionSelection selection, BitSet places) {
        ExactSums sums = new ExactSums(money.sections());
        int[] counts = new int[money.sections()];
        places.stream().mapToObj(amounts::get).forEach(amount -> {
            sums.add(amount.section(), amount.minorUnits());
            counts[amount.section()]++;
        });
        List<Unconverted> unconverted = new ArrayList<>();
        for (int section = DealMoney.MAIN + 1; section < counts.length; section++) {
            if (counts[section] > 0) {
                Figure figure = new Figure(amount(sums, section), counts[section]);
                unconverted.add(new Unconverted(money.currency(section), figure));
            }
        }
        return new AttentionFigure(selection, places.cardinality(), amount(sums, DealMoney.MAIN), unconverted);
    }

    private BigDecimal amount(ExactSums sums, int section) {
        return new BigDecimal(sums.get(section), MinorUnits.decimals(money.currency(section)));
    }
}
