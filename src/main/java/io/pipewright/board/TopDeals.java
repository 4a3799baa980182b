package io.pipewright.board;

import io.pipewright.analysis.Unconverted;
import io.pipewright.metrics.MetricsRequest;
import java.util.Currency;
import java.util.List;

/**
 * The largest open deals.
 *
 * @param currency what they are compared in
 * @param unconverted the deals that could not be compared for want of a rate; none of them is in the list
 */
public record TopDeals(
        MetricsRequest request, Currency currency, List<BoardCard> deals, List<Unconverted> unconverted) {

    public TopDeals {
        deals = List.copyOf(deals);
        unconverted = List.copyOf(unconverted);
    }
}
