package io.pipewright.analysis;

import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Reason;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Use case: the deals that a figure is the sum of, by the same rule and for the same user as the figure. */
public final class DrillDown {

    private static final int NO_SUCH_GROUP = -1;

    private final FindDeals findDeals;

    public DrillDown(FindDeals findDeals) {
        this.findDeals = findDeals;
    }

    /** Why no deals can be found yet; empty once the history is loaded. */
    public Optional<Reason> notReady() {
        return findDeals.notReady();
    }

    /**
     * The deal ids in ascending order.
     *
     * @param rule makes the placement by which the figure was computed
     * @throws io.pipewright.kernel.InvalidValue naming field {@code scope} when the scope is wrong
     * @throws io.pipewright.kernel.NotPermitted when the user may see nothing of the scope
     */
    public long[] of(Actor actor, Selection selection, Function<ScopedDeals, ? extends Placement> rule) {
        ScopedDeals deals = findDeals.within(actor, selection.scope(), selection.owner());
        return ids(selection, deals, rule.apply(deals));
    }

    private static long[] ids(Selection selection, ScopedDeals deals, Placement placement) {
        Optional<Integer> group = selection.group().map(value -> number(value, placement.groups()));
        LongStream.Builder ids = LongStream.builder();
        deals.visit(selection.moment(), placement, deal -> {
            if (selection.measure().contains(placement.bucket())
                    && (group.isEmpty() || group.get() == placement.group())
                    && inSection(selection.unconverted(), placement)) {
                ids.add(deal.dealId());
            }
        });
        long[] sorted = ids.build().toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static boolean inSection(Optional<Currency> unconverted, Placement placement) {
        boolean main = placement.section() == DealMoney.MAIN;
        return unconverted.isEmpty()
                ? main
                : !main && placement.money().currency(placement.section()).equals(unconverted.get());
    }

    private static int number(GroupValue value, Groups groups) {
        return groups.inOrder().stream()
                .filter(group -> group.value().equals(value))
                .mapToInt(Groups.Group::number)
                .findFirst()
                .orElse(NO_SUCH_GROUP);
    }
}
