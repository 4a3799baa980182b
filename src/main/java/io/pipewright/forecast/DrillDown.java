package io.pipewright.forecast;

import io.pipewright.analysis.DealMoney;
import io.pipewright.analysis.Dimension;
import io.pipewright.analysis.GroupValue;
import io.pipewright.analysis.Groups;
import io.pipewright.deal.DealFilter;
import io.pipewright.deal.VisibleDeals;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealHistory;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.money.RateTables;
import io.pipewright.stage.Pipelines;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;

/** Use case: the deals that a figure of the forecast is the sum of, by the same rules and for the same user. */
public final class DrillDown {

    private static final int NO_SUCH_GROUP = -1;

    private final VisibleDeals visibleDeals;
    private final Pipelines pipelines;
    private final RateTables rates;
    private final DealHistory history;

    public DrillDown(VisibleDeals visibleDeals, Pipelines pipelines, RateTables rates, DealHistory history) {
        this.visibleDeals = visibleDeals;
        this.pipelines = pipelines;
        this.rates = rates;
        this.history = history;
    }

    /**
     * The deal ids in ascending order.
     *
     * @throws io.pipewright.kernel.InvalidValue naming field {@code scope} when the scope is wrong
     * @throws io.pipewright.kernel.NotPermitted when the user may see nothing of the scope
     */
    public long[] of(ForecastSelection selection, LocalDate today, ZoneId zone) {
        DealFilter filter = visibleDeals.within(selection.scope());
        DealSnapshot snapshot = history.upToDate();
        Dimension dimension = selection.group().map(GroupValue::by).orElse(Dimension.PROJECT);
        ForecastRequest request = new ForecastRequest(
                selection.scope(), selection.period(), dimension, selection.currency(), today, zone);
        return ids(
                selection,
                snapshot.newest(),
                new DealPlacement(request, filter, snapshot, pipelines.all(), rates.current()));
    }

    private static long[] ids(ForecastSelection selection, DealCursor deals, DealPlacement placement) {
        Optional<Integer> group = selection.group().map(value -> number(value, placement.groups()));
        LongStream.Builder ids = LongStream.builder();
        while (deals.next()) {
            if (placement.place(deals)
                    && selection.measure().contains(placement.bucket())
                    && (group.isEmpty() || group.get() == placement.group())
                    && inSection(selection, placement)) {
                ids.add(deals.dealId());
            }
        }
        long[] sorted = ids.build().toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static boolean inSection(ForecastSelection selection, DealPlacement placement) {
        boolean main = placement.section() == DealMoney.MAIN;
        return selection.unconverted().isEmpty()
                ? main
                : !main
                        && placement
                                .money()
                                .currency(placement.section())
                                .equals(selection.unconverted().get());
    }

    private static int number(GroupValue value, Groups groups) {
        return groups.inOrder().stream()
                .filter(group -> group.value().equals(value))
                .mapToInt(Groups.Group::number)
                .findFirst()
                .orElse(NO_SUCH_GROUP);
    }
}
