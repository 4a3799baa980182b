package io.pipewright.jira.wiring;

import io.pipewright.forecast.RateTables;
import io.pipewright.forecast.VisibleDeals;
import io.pipewright.history.DealHistory;
import io.pipewright.history.DealVersions;
import io.pipewright.stage.OwnValues;
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
            OwnValues ownValues) {
        return new Features(
                null,
                null,
                pipelines,
                ownValues,
                null,
                null,
                null,
                new Features.ExitPorts(null, null, null, null, null, null, null),
                new Features.ForecastPorts(visible, rates, history, versions));
    }
}
