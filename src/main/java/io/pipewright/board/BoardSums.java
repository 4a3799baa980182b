package io.pipewright.board;

import io.pipewright.analysis.DealMoney;
import io.pipewright.analysis.MoneyTotals;
import io.pipewright.analysis.ScopedDeals;
import io.pipewright.deal.OwnerChoice;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.kernel.Actor;
import io.pipewright.metrics.MetricsRequest;
import io.pipewright.stage.StageKind;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The running sums of a board, column by column. */
final class BoardSums {

    private final DealSnapshot snapshot;
    private final BoardPlacement placement;
    private final ColumnPlan plan;
    private final List<ColumnSums> columns;
    private final MoneyTotals apart;

    BoardSums(Actor actor, ScopedDeals deals, BoardPlacement placement, ColumnPlan plan, int mostCards) {
        this.snapshot = deals.snapshot();
        this.placement = placement;
        this.plan = plan;
        DealReading reading =
                new DealReading(actor, snapshot, placement, deals.rates().reporting());
        this.columns = Stream.generate(() -> new ColumnSums(mostCards, reading))
                .limit(plan.columns().size())
                .toList();
        this.apart = new MoneyTotals(placement.money());
    }

    void add(DealCursor deal) {
        int at = plan.of(placement.stage());
        columns.get(at).add(deal, placement, snapshot);
        if (placement.money().section() != DealMoney.MAIN
                && isSummed(plan.columns().get(at))) {
            apart.add(placement.money().section(), placement.money().amount());
        }
    }

    List<List<BoardDeal>> largest() {
        return columns.stream().map(ColumnSums::largest).toList();
    }

    /** @param cards those of each column */
    Board board(MetricsRequest request, List<List<BoardCard>> cards) {
        List<BoardColumn> shown = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            if (!plan.columns().get(at).stages().isEmpty() || columns.get(at).count() > 0) {
                shown.add(column(plan.columns().get(at), columns.get(at), request, cards.get(at)));
            }
        }
        return new Board(request, currency(), shown, apart.unconverted());
    }

    private BoardColumn column(
            ColumnPlan.Column column, ColumnSums sums, MetricsRequest request, List<BoardCard> cards) {
        boolean everybody = request.owner().kind() == OwnerChoice.Kind.ALL;
        return new BoardColumn(
                column.key(),
                column.kind(),
                column.stages(),
                sums.count(),
                isSummed(column) ? Optional.of(sums.sums(currency())) : Optional.empty(),
                sums.where(),
                everybody ? Set.of() : sums.owners(snapshot),
                sums.apart(placement.money()),
                cards);
    }

    /** What is pre-deal is in no sum (requirement X2). */
    private static boolean isSummed(ColumnPlan.Column column) {
        return column.kind().filter(StageKind.BELOW_DEAL::equals).isEmpty();
    }

    private Currency currency() {
        return placement.money().currency(DealMoney.MAIN);
    }
}
