package io.pipewright.metrics;

import io.pipewright.analysis.DealMoney;
import io.pipewright.analysis.Unconverted;
import io.pipewright.history.columns.TimelineCursor;
import java.util.Arrays;
import java.util.List;

/** Adds the deals of a walk to the figures of a {@link Funnel}. */
final class FunnelSums {

    private static final int NEVER = -1;

    private final Ground ground;
    private final StageRows rows;
    private final FunnelTally tally;
    private final LeftOut money;
    private final DealMoney ratesAtEnd;
    private final int[] skipped;
    private final int[] entered;
    private final int[] passed;
    private int furthest;

    FunnelSums(Ground ground, StageRows rows, FunnelTally tally) {
        this.ground = ground;
        this.rows = rows;
        this.tally = tally;
        this.money = new LeftOut(ground.money(ground.actor().today()));
        this.ratesAtEnd = ground.money(ground.actor().today());
        this.skipped = new int[rows.size()];
        this.entered = new int[rows.size()];
        this.passed = new int[rows.size()];
    }

    /** Visits all deals. */
    FunnelSums visit() {
        ground.visit(this::canMatter, this::take);
        return this;
    }

    int skipped(int row) {
        return skipped[row];
    }

    List<Unconverted> unconverted() {
        return money.list();
    }

    /** Nothing that did not change within the window entered, ended or was made in it. */
    private boolean canMatter(TimelineCursor deal) {
        return deal.at(ground.window().last()) > deal.at(ground.window().before());
    }

    private void take(TimelineCursor deal) {
        findSteps(deal);
        for (int row = 0; row < rows.size(); row++) {
            if (entered[row] != NEVER) {
                takeEntry(deal, row);
            } else if (passed[row] != NEVER && isMeant(deal, passed[row])) {
                skipped[row]++;
            }
        }
        takeEnd(deal);
        takeCreation(deal);
    }

    /** The version by which the deal first entered each stage, and by which it first was beyond it. */
    private void findSteps(TimelineCursor deal) {
        Arrays.fill(entered, NEVER);
        Arrays.fill(passed, NEVER);
        furthest = StageRows.NOWHERE;
        for (int version = 0; version < deal.versions(); version++) {
            if (Ground.held(deal, version)) {
                takeStep(deal, version);
            }
        }
    }

    private void takeStep(TimelineCursor deal, int version) {
        int row = rows.row(deal, version);
        if (row != StageRows.NONE && entered[row] == NEVER) {
            entered[row] = version;
        }
        int reached = rows.reached(deal, version);
        furthest = Math.max(furthest, reached);
        for (int other = 0; other < passed.length; other++) {
            if (passed[other] == NEVER && reached > rows.position(deal, version, other)) {
                passed[other] = version;
            }
        }
    }

    private boolean isMeant(TimelineCursor deal, int version) {
        return ground.window().contains(deal.validFrom(version)) && ground.isOwned(deal, version);
    }

    private void takeEntry(TimelineCursor deal, int row) {
        if (isMeant(deal, entered[row])) {
            long amount = money.converted(deal, Ground.newest(deal));
            tally.add(FunnelFigure.ENTERED, row, deal, amount);
            tally.add(fate(deal, row), row, deal, amount);
        }
    }

    private FunnelFigure fate(TimelineCursor deal, int row) {
        if (furthest > rows.position(deal, entered[row], row)) {
            return FunnelFigure.MOVED;
        }
        int newest = Ground.newest(deal);
        if (rows.row(deal, newest) == row) {
            return FunnelFigure.STILL_IN;
        }
        return ground.phase(deal, newest) == Phase.LOST ? FunnelFigure.LOST_THERE : FunnelFigure.LEFT;
    }

    private void takeEnd(TimelineCursor deal) {
        int newest = Ground.newest(deal);
        Phase phase = ground.phase(deal, newest);
        if (!phase.hasEnded() || !ground.isOwned(deal, newest)) {
            return;
        }
        long endedAt = ground.endedAt(deal);
        if (!ground.window().contains(endedAt)) {
            return;
        }
        long amount = money.converted(deal, newest, ratesAtEnd, endedAt);
        if (phase == Phase.WON) {
            tally.add(FunnelFigure.WON, 0, deal, amount);
        } else {
            tally.add(FunnelFigure.LOST, 0, deal, amount);
            tally.add(FunnelFigure.LOST_FOR, deal.lossReason(newest), deal, amount);
        }
    }

    private void takeCreation(TimelineCursor deal) {
        int newest = Ground.newest(deal);
        if (!ground.window().contains(deal.validFrom(0)) || !ground.isOwned(deal, newest)) {
            return;
        }
        switch (ground.phase(deal, newest)) {
            case WON -> takeCreated(FunnelFigure.CREATED_WON, deal);
            case LOST -> takeCreated(FunnelFigure.CREATED_LOST, deal);
            case OPEN -> takeCreated(FunnelFigure.CREATED_OPEN, deal);
            case OUTSIDE -> {}
        }
    }

    private void takeCreated(FunnelFigure figure, TimelineCursor deal) {
        tally.add(figure, 0, deal, money.converted(deal, Ground.newest(deal)));
    }
}
