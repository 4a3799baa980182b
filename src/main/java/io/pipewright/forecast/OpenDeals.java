package io.pipewright.forecast;

import io.pipewright.analysis.CountingRule;
import io.pipewright.analysis.DealMoney;
import io.pipewright.analysis.Groups;
import io.pipewright.analysis.MoneyTotals;
import io.pipewright.analysis.ScopedDeals;
import io.pipewright.analysis.StageTable;
import io.pipewright.analysis.Valuation;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.history.columns.RoughFilter;
import io.pipewright.kernel.Actor;
import io.pipewright.period.Period;
import io.pipewright.stage.StageKind;
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
    private final AttentionRules rules;

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
        this.rules = new AttentionRules(actor, stages);
        deals.visit(Optional.empty(), this, this::take);
        this.ids = found.build().toArray();
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
        closeDatePassed.set(place, rules.isCloseDatePassed(deal));
        withoutNextStep.set(place, !deal.hasNextStep());
        stalled.set(place, rules.isStalled(deal));
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
        MoneyTotals totals = new MoneyTotals(money);
        places.stream().mapToObj(amounts::get).forEach(amount -> totals.add(amount.section(), amount.minorUnits()));
        return new AttentionFigure(
                selection, places.cardinality(), totals.main().amount(), totals.unconverted());
    }
}
