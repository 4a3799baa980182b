package io.pipewright.metrics;

import java.util.List;

/** The deals of one bar, those with the largest amounts first; {@code more} says that some are left out. */
public record ChangedDeals(MetricsRequest request, ChangeFigure bar, List<ChangedDeal> deals, boolean more) {

    public ChangedDeals {
        deals = List.copyOf(deals);
    }
}
