package io.pipewright.forecast;

import io.pipewright.analysis.DealMoney;
import io.pipewright.analysis.Groups;
import io.pipewright.deal.DealFilter;
import io.pipewright.deal.Scope;
import io.pipewright.deal.VisibleDeals;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealHistory;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.money.RateTables;
import io.pipewright.stage.Pipelines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Use case: the forecast of a period (definitions D1, D2), from the deals that the current user may browse and no others.
 * A deal in play counts by its expected close date, an order by the day it became one, a lost deal by the day it was lost;
 * what is below a deal, parked or omitted counts nowhere (requirement X2).
 */
public final class RollUpForecast {

    private final VisibleDeals visibleDeals;
    private final Pipelines pipelines;
    private final RateTables rates;
    private final DealHistory history;

    public RollUpForecast(VisibleDeals visibleDeals, Pipelines pipelines, RateTables rates, DealHistory history) {
        this.visibleDeals = visibleDeals;
        this.pipelines = pipelines;
        this.rates = rates;
        this.history = history;
    }

    /**
     * The forecast as of now.
     *
     * @throws InvalidValue naming field {@code scope} when no project of the scope has a pipeline, or the scope itself is wrong
     * @throws io.pipewright.kernel.NotPermitted when the user may see nothing of the scope
     */
    public Forecast of(ForecastRequest request) {
        DealFilter filter = filter(request);
        DealSnapshot snapshot = history.upToDate();
        return rollUp(request, filter, snapshot, snapshot.newest());
    }

    /** The forecast as it would have come out at an earlier moment, with today's pipelines, rates and permissions. */
    public Forecast asOf(ForecastRequest request, Instant moment) {
        DealFilter filter = filter(request);
        DealSnapshot snapshot = history.upToDate();
        return rollUp(request, filter, snapshot, snapshot.asOf(moment));
    }

    private DealFilter filter(ForecastRequest request) {
        DealFilter filter = visibleDeals.within(request.scope());
        List<Long> projects =
                request.scope().kind() == Scope.Kind.PROJECTS ? request.scope().ids() : List.of();
        if (!projects.isEmpty()
                && projects.stream()
                        .allMatch(project -> pipelines.ofProject(project).isEmpty())) {
            throw new InvalidValue("scope", Reason.of("pipewright.forecast.scope.no-pipeline"));
        }
        return filter;
    }

    private Forecast rollUp(ForecastRequest request, DealFilter filter, DealSnapshot snapshot, DealCursor deals) {
        DealPlacement placement = new DealPlacement(request, filter, snapshot, pipelines.all(), rates.current());
        SectionSums[] sections = new SectionSums[placement.money().sections()];
        sections[DealMoney.MAIN] = new SectionSums(placement.groups().size());
        while (deals.next()) {
            if (placement.place(deals)) {
                section(sections, placement).add(placement);
            }
        }
        return forecast(request, placement, sections);
    }

    private static SectionSums section(SectionSums[] sections, DealPlacement placement) {
        int at = placement.section();
        if (sections[at] == null) {
            sections[at] = new SectionSums(placement.groups().size());
        }
        return sections[at];
    }

    private static Forecast forecast(ForecastRequest request, DealPlacement placement, SectionSums[] sections) {
        List<Groups.Group> groups = placement.groups().inOrder();
        DealMoney money = placement.money();
        List<ForecastSection> unconverted = new ArrayList<>();
        for (int at = DealMoney.MAIN + 1; at < sections.length; at++) {
            if (sections[at] != null) {
                unconverted.add(sections[at].section(money.currency(at), true, groups));
            }
        }
        ForecastSection main = sections[DealMoney.MAIN].section(request.currency(), false, groups);
        return new Forecast(request, main, unconverted, money.used(), placement.unmapped());
    }
}
