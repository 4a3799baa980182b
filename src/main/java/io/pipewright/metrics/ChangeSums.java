package io.pipewright.metrics;

import io.pipewright.analysis.DealMoney;
import io.pipewright.analysis.Figure;
import io.pipewright.analysis.Groups;
import io.pipewright.history.columns.TimelineCursor;
import java.util.EnumMap;
import java.util.Map;

/**
 * Adds the deals of a walk to the figures of {@link PipelineChanges}. Both ends are valued at the rates of the end of the window
 * (definitions D4, rule 6); the start, at those of the day before.
 */
final class ChangeSums {

    private static final int WON_AMOUNT = ChangeFigure.values().length;
    private static final int SIZE = WON_AMOUNT + 1;

    private final Ground ground;
    private final ChangeView view;
    private final Pushes pushed;
    private final DealMoney ratesBefore;
    private final LeftOut money;
    private final Tally tally;
    private final DayCounts slipped = new DayCounts();
    private int pushes;

    ChangeSums(Ground ground, ChangeView view, Tally tally) {
        this.ground = ground;
        this.view = view;
        this.tally = tally;
        this.pushed = new Pushes(ground);
        this.ratesBefore = ground.money(ground.window().dayBefore());
        this.money = new LeftOut(ground.money(ground.window().lastDay()));
    }

    static Tally tally() {
        return Tally.of(SIZE);
    }

    static Tally listing(ChangeFigure wanted) {
        return Tally.listing(SIZE, wanted.ordinal());
    }

    /** Visits all deals; then {@link #changes} tells what came of it. */
    ChangeSums visit() {
        ground.visit(ground::isCountedWithin, this::take);
        return this;
    }

    private void take(TimelineCursor deal) {
        DealMove move = new DealMove(ground, view, deal);
        pushed.take(deal);
        long after = move.isIn() ? money.converted(deal, move.after()) : 0;
        long before = move.wasIn() ? money.converted(deal, move.before()) : 0;
        if (move.isIn()) {
            tally.add(ChangeFigure.END.ordinal(), deal, after);
        }
        if (move.wasIn()) {
            takeStart(deal, move, before);
        }
        if (move.wasIn() && move.isIn()) {
            takeDifference(deal, after - before);
        }
        move.entry().ifPresent(bar -> add(bar, deal, money.converted(deal, move.entered())));
        move.exit().ifPresent(bar -> takeExit(bar, deal, move));
        takePushes();
    }

    private void takeStart(TimelineCursor deal, DealMove move, long atEnd) {
        ratesBefore.take(deal.currency(move.before()), deal.amount(move.before()), Groups.STILL_OPEN);
        long atStart = ratesBefore.section() == DealMoney.MAIN ? ratesBefore.amount() : 0;
        add(ChangeFigure.START, deal, atStart);
        add(move.outcome(), deal, atStart);
        if (atEnd != atStart) {
            add(ChangeFigure.FX, deal, atEnd - atStart);
        }
    }

    private void takeDifference(TimelineCursor deal, long difference) {
        if (difference != 0) {
            add(difference > 0 ? ChangeFigure.INCREASED : ChangeFigure.DECREASED, deal, Math.abs(difference));
        }
    }

    private void takeExit(ChangeFigure bar, TimelineCursor deal, DealMove move) {
        add(bar, deal, money.converted(deal, move.left()));
        if (bar == ChangeFigure.WON) {
            tally.add(WON_AMOUNT, deal, money.converted(deal, move.after()));
        }
    }

    private void takePushes() {
        if (pushed.count() > 0) {
            pushes += pushed.count();
            slipped.add(pushed.days());
        }
    }

    private void add(ChangeFigure figure, TimelineCursor deal, long minorUnits) {
        tally.add(figure.ordinal(), deal, minorUnits);
    }

    PipelineChanges changes() {
        Map<ChangeFigure, Figure> figures = new EnumMap<>(ChangeFigure.class);
        for (ChangeFigure figure : ChangeFigure.values()) {
            figures.put(figure, tally.figure(figure.ordinal(), ground.currency()));
        }
        int due = tally.count(ChangeFigure.START.ordinal());
        return new PipelineChanges(
                ground.request(),
                view,
                ground.currency(),
                figures,
                tally.amount(WON_AMOUNT, ground.currency()),
                new PipelineChanges.PushFigures(slipped.size(), pushes, slipped.median()),
                Share.of(due - tally.count(ChangeFigure.DUE_WON.ordinal()), due),
                money.list());
    }
}
