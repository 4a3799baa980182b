package io.pipewright.jira.wiring;

import io.pipewright.deal.VisibleDeals;
import io.pipewright.history.DealVersions;
import io.pipewright.history.columns.DealHistory;
import io.pipewright.money.RateTables;
import io.pipewright.stage.Overrides;
import io.pipewright.stage.Pipelines;

/** The use cases around forecast and history over given ports; those around exit criteria and close plans have none. */
public final class TestFeatures {

    private TestFeatures() {}

    public static Features of(
            VisibleDeals visible,
            Pipelines pipelines,
            RateTables rates,
            DealHistory history,
            DealVersions versions,
            Overrides overrides) {
        return new Features(
                null,
                null,
                pipelines,
                overrides,
                null,
                null,
                null,
                new Features.ExitPorts(null, null, null, null, null, null, null),
                new Features.ForecastPorts(visible, rates, history, versions));
    }
}
