package io.pipewright.board;

import io.pipewright.analysis.DealMoney;
import io.pipewright.analysis.FindDeals;
import io.pipewright.analysis.MoneyTotals;
import io.pipewright.analysis.ScopedDeals;
import io.pipewright.kernel.Actor;
import io.pipewright.metrics.MetricsRequest;
import java.util.List;
import java.util.Optional;

/** Use case: the largest open deals, as a review goes through them (requirement A113). */
public final class ViewTopDeals {

    private final FindDeals findDeals;
    private final DealCards cards;

    public ViewTopDeals(FindDeals findDeals, DealCards cards) {
        this.findDeals = findDeals;
        this.cards = cards;
    }

    /**
     * The largest of the open deals that may be won by the end of the period, overdue ones and those without a close date among them,
     * largest first. Omitted deals are left out, as in the forecast.
     *
     * @throws io.pipewright.kernel.InvalidValue naming {@code scope} or {@code owner}
     * @throws io.pipewright.kernel.NotPermitted when the user may see nothing of the scope
     */
    public TopDeals of(Actor actor, MetricsRequest request, TopBy by, int most) {
        ScopedDeals deals = findDeals.within(actor, request.scope(), request.owner());
        BoardPlacement placement = new BoardPlacement(actor, request, deals);
        DealReading reading = new DealReading(
                actor, deals.snapshot(), placement, deals.rates().reporting());
        Largest largest = new Largest(most, reading);
        MoneyTotals apart = new MoneyTotals(placement.money());
        deals.visit(Optional.empty(), new OpenByTheEnd(placement, request.period()), deal -> {
            if (placement.money().section() == DealMoney.MAIN) {
                long size = by == TopBy.WEIGHTED
                        ? placement.weighted()
                        : placement.money().amount();
                largest.offer(deal, size);
            } else {
                apart.add(placement.money().section(), placement.money().amount());
            }
        });
        List<BoardCard> found = cards.of(actor, List.of(largest.inOrder())).get(0);
        return new TopDeals(request, placement.money().currency(DealMoney.MAIN), found, apart.unconverted());
    }
}
