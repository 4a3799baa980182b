package io.pipewright.metrics;

import io.pipewright.analysis.Figure;
import io.pipewright.analysis.FindDeals;
import io.pipewright.deal.LossReason;
import io.pipewright.kernel.Actor;
import io.pipewright.metrics.Funnel.LossLine;
import io.pipewright.metrics.Funnel.StageLine;
import io.pipewright.metrics.Funnel.WinRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Use case: how far deals got, why they were lost, and win rates (definitions D1), from the deals that the user may browse. */
public final class ViewFunnel {

    private final FindDeals findDeals;

    public ViewFunnel(FindDeals findDeals) {
        this.findDeals = findDeals;
    }

    /**
     * All figures, from one walk over the history.
     *
     * @throws io.pipewright.kernel.InvalidValue naming field {@code scope}, {@code owner}, {@code from} or {@code to} when it is wrong
     * @throws io.pipewright.kernel.NotPermitted when the user may see nothing of the scope
     */
    public Funnel of(Actor actor, MetricsRequest request) {
        Ground ground = new Ground(actor, request, findDeals);
        StageRows rows = new StageRows(ground);
        FunnelTally tally = FunnelTally.of(ground, rows);
        FunnelSums sums = new FunnelSums(ground, rows, tally).visit();
        List<LossLine> losses = losses(tally, ground.deals().snapshot().lossReasons());
        Figure competitive = sum(losses, LossReason.Kind.COMPETITIVE);
        Figure won = tally.figure(FunnelFigure.WON, 0);
        return new Funnel(
                request,
                ground.currency(),
                IntStream.range(0, rows.size())
                        .mapToObj(row -> stage(rows.keys().get(row), tally, row, sums.skipped(row)))
                        .toList(),
                won,
                losses,
                winRate(won, tally.figure(FunnelFigure.LOST, 0), new Figure(BigDecimal.ZERO, 0)),
                winRate(
                        tally.figure(FunnelFigure.CREATED_WON, 0),
                        tally.figure(FunnelFigure.CREATED_LOST, 0),
                        tally.figure(FunnelFigure.CREATED_OPEN, 0)),
                tally.count(FunnelFigure.CREATED_OPEN, 0),
                winRate(won, competitive, new Figure(BigDecimal.ZERO, 0)),
                sum(losses, LossReason.Kind.NO_DECISION).count(),
                sum(losses, LossReason.Kind.DISQUALIFIED).count(),
                sums.unconverted());
    }

    private static StageLine stage(String key, FunnelTally tally, int row, int skipped) {
        Map<FunnelFigure, Figure> figures = new EnumMap<>(FunnelFigure.class);
        for (FunnelFigure figure : FunnelFigure.values()) {
            if (figure.part() == FunnelFigure.Part.STAGE) {
                figures.put(figure, tally.figure(figure, row));
            }
        }
        int decided = tally.count(FunnelFigure.ENTERED, row) - tally.count(FunnelFigure.STILL_IN, row);
        BigDecimal decidedValue =
                tally.amount(FunnelFigure.ENTERED, row).subtract(tally.amount(FunnelFigure.STILL_IN, row));
        return new StageLine(
                key,
                figures,
                skipped,
                Share.of(tally.count(FunnelFigure.MOVED, row), decided),
                Share.of(tally.amount(FunnelFigure.MOVED, row), decidedValue));
    }

    private static List<LossLine> losses(FunnelTally tally, List<String> reasons) {
        List<LossLine> lines = new ArrayList<>();
        for (int code = 0; code < reasons.size(); code++) {
            String reason = code == 0 ? "" : reasons.get(code);
            if (tally.count(FunnelFigure.LOST_FOR, code) > 0) {
                lines.add(new LossLine(reason, LossReason.Kind.of(reason), tally.figure(FunnelFigure.LOST_FOR, code)));
            }
        }
        lines.sort(Comparator.<LossLine>comparingInt(line -> -line.figure().count())
                .thenComparing(LossLine::reason));
        return lines;
    }

    private static Figure sum(List<LossLine> losses, LossReason.Kind kind) {
        return losses.stream()
                .filter(line -> line.kind() == kind)
                .map(LossLine::figure)
                .reduce(
                        new Figure(BigDecimal.ZERO, 0),
                        (one, other) -> new Figure(one.amount().add(other.amount()), one.count() + other.count()));
    }

    private static WinRate winRate(Figure won, Figure lost, Figure open) {
        return new WinRate(
                Share.of(won.count(), won.count() + lost.count() + open.count()),
                Share.of(won.amount(), won.amount().add(lost.amount()).add(open.amount())),
                won.count(),
                lost.count());
    }
}
