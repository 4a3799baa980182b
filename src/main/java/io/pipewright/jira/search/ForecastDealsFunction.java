package io.pipewright.jira.search;

import io.pipewright.deal.Scope;
import io.pipewright.forecast.DealSelection;
import io.pipewright.forecast.ForecastDeals;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Reason;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * {@code issue in forecastDeals("…")}: the deals that one figure of a forecast is the sum of, or that need attention for one
 * reason. The argument is what {@link DealSelection} encodes.
 */
public class ForecastDealsFunction extends SelectionFunction {

    /** The name under which stored queries know the function. */
    public static final String NAME = "forecastDeals";

    private final ForecastDeals forecastDeals;

    @Inject
    public ForecastDealsFunction(
            ForecastDeals forecastDeals, CurrentActor current, Messages messages, Nesting nesting, HeldDeals held) {
        super(current, messages, nesting, held);
        this.forecastDeals = forecastDeals;
    }

    /** The query that finds the deals of a selection. */
    public static String query(DealSelection selection) {
        return "issue in " + NAME + "(\"" + selection.encode() + "\")";
    }

    @Override
    Scope scope(String selection) {
        return DealSelection.decode(selection).scope();
    }

    @Override
    long[] behind(Actor actor, String selection) {
        return forecastDeals.behind(actor, DealSelection.decode(selection));
    }

    @Override
    Optional<Reason> notReady() {
        return forecastDeals.notReady();
    }
}
