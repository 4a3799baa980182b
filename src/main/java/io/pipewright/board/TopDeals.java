package io.pipewright.board;

import io.pipewright.forecast.AttentionFigure.Unconverted;
import java.util.Currency;
import java.util.List;

/**
 * The largest open deals.
 *
 * @param currency what they are compared in
 * @param unconverted the deals that could not be compared for want of a rate; none of them is in the list
 */
public record TopDeals(BoardRequest request, Currency currency, List<BoardCard> deals, List<Unconverted> unconverted) {

    public TopDeals {
        deals = List.copyOf(deals);
        unconverted = List.copyOf(unconverted);
    }
}
