package io.pipewright.forecast;

import io.pipewright.analysis.DealMoney;
import io.pipewright.analysis.FindDeals;
import io.pipewright.analysis.Groups;
import io.pipewright.analysis.ScopedDeals;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.InvalidValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Use case: the forecast of a period (definitions D1, D2), from the deals that the user may browse and no others.
 * A deal in play counts by its expected close date, an order by the day it became one, a lost deal by the day it was lost;
 * what is below a deal, parked or omitted counts nowhere (requirement X2).
 */
public final class RollUpForecast {

    private final FindDeals findDeals;

    public RollUpForecast(FindDeals findDeals) {
        this.findDeals = findDeals;
    }

    /**
     * The forecast as of now, or as it would have come out at an earlier moment with today's pipelines, rates and permissions.
     *
     * @throws InvalidValue naming field {@code scope} when no project of the scope has a pipeline, or the scope itself is wrong
     * @throws io.pipewright.kernel.NotPermitted when the user may see nothing of the scope
     */
    public Forecast of(Actor actor, ForecastRequest request) {
        return of(actor, request, findDeals.within(actor, request.scope(), request.owner()));
    }

    static Forecast of(Actor actor, ForecastRequest request, ScopedDeals deals) {
        DealPlacement placement = new DealPlacement(actor, request, deals);
        SectionSums[] sections = sums(request, deals, placement);
        deals.requirePipeline();
        return forecast(request, deals, placement, sections);
    }

    private static SectionSums[] sums(ForecastRequest request, ScopedDeals deals, DealPlacement placement) {
        SectionSums[] sections = new SectionSums[placement.money().sections()];
        sections[DealMoney.MAIN] = new SectionSums(placement.groups().size());
        deals.visit(request.moment(), placement, deal -> section(sections, placement)
                .add(placement));
        return sections;
    }

    private static SectionSums section(SectionSums[] sections, DealPlacement placement) {
        int at = placement.section();
        if (sections[at] == null) {
            sections[at] = new SectionSums(placement.groups().size());
        }
        return sections[at];
    }

    private static Forecast forecast(
            ForecastRequest request, ScopedDeals deals, DealPlacement placement, SectionSums[] sections) {
        List<Groups.Group> groups = placement.groups().inOrder();
        DealMoney money = placement.money();
        List<ForecastSection> unconverted = new ArrayList<>();
        for (int at = DealMoney.MAIN + 1; at < sections.length; at++) {
            if (sections[at] != null) {
                unconverted.add(sections[at].section(money.currency(at), true, groups));
            }
        }
        ForecastSection main = sections[DealMoney.MAIN].section(money.currency(DealMoney.MAIN), false, groups);
        return new Forecast(request, main, unconverted, money.used(), deals.pipelines());
    }
}
