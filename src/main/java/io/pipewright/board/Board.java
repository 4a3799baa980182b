package io.pipewright.board;

import io.pipewright.analysis.Unconverted;
import io.pipewright.metrics.MetricsRequest;
import java.util.Currency;
import java.util.List;

/**
 * The board of deals.
 *
 * @param currency the currency of all sums
 * @param columns from the first stage to the last; what is pre-deal comes before them, what is parked or stands in no stage after them
 * @param unconverted the deals that count in a sum and could not be added to it for want of a rate
 */
public record Board(
        MetricsRequest request, Currency currency, List<BoardColumn> columns, List<Unconverted> unconverted) {

    public Board {
        columns = List.copyOf(columns);
        unconverted = List.copyOf(unconverted);
    }
}
