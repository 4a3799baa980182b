package io.pipewright.metrics;

import io.pipewright.analysis.Figure;
import io.pipewright.history.columns.TimelineCursor;
import java.math.BigDecimal;
import java.util.Currency;

/** The figures of a funnel while they add up: one of each kind per stage, per loss reason, or in all. */
final class FunnelTally {

    private static final int NONE = -1;

    private final Currency currency;
    private final int width;
    private final Tally tally;

    private FunnelTally(Currency currency, int width, int wanted) {
        this.currency = currency;
        this.width = width;
        int size = FunnelFigure.values().length * width;
        this.tally = wanted == NONE ? Tally.of(size) : Tally.listing(size, wanted);
    }

    static FunnelTally of(Ground ground, StageRows rows) {
        return new FunnelTally(ground.currency(), width(ground, rows), NONE);
    }

    /** Lists the deals of one figure as well; a part that does not exist has none. */
    static FunnelTally listing(Ground ground, StageRows rows, FunnelFigure figure, String part) {
        int width = width(ground, rows);
        int at =
                switch (figure.part()) {
                    case STAGE -> rows.keys().indexOf(part);
                    case REASON ->
                        part.isEmpty()
                                ? 0
                                : ground.deals().snapshot().lossReasons().indexOf(part);
                    case ALL -> 0;
                };
        return new FunnelTally(ground.currency(), width, at < 0 ? NONE : figure.ordinal() * width + at);
    }

    private static int width(Ground ground, StageRows rows) {
        return Math.max(
                1, Math.max(rows.size(), ground.deals().snapshot().lossReasons().size()));
    }

    void add(FunnelFigure figure, int part, TimelineCursor deal, long minorUnits) {
        tally.add(figure.ordinal() * width + part, deal, minorUnits);
    }

    int count(FunnelFigure figure, int part) {
        return tally.count(figure.ordinal() * width + part);
    }

    BigDecimal amount(FunnelFigure figure, int part) {
        return tally.amount(figure.ordinal() * width + part, currency);
    }

    Figure figure(FunnelFigure figure, int part) {
        return tally.figure(figure.ordinal() * width + part, currency);
    }

    long[] listed() {
        return tally.listed();
    }
}
