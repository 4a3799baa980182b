package io.pipewright.board;

import io.pipewright.analysis.DealMoney;
import io.pipewright.analysis.FindDeals;
import io.pipewright.analysis.ScopedDeals;
import io.pipewright.board.DueTasks.DueTask;
import io.pipewright.forecast.Attention;
import io.pipewright.kernel.Actor;
import io.pipewright.metrics.MetricsRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Use case: what waits for a rep today across all open deals, or for the people of a team (requirements A4 to A6, A153 to A157). A deal
 * stands in every section that it has a reason for.
 */
public final class ViewWork {

    /** The most items of a section; those beyond them are counted. */
    public static final int MOST_ITEMS = 50;

    private static final int DAYS_AHEAD = 6;

    private static final Comparator<BoardDeal> LARGEST_FIRST = Comparator.comparing(
                    (BoardDeal deal) -> deal.converted().orElse(BigDecimal.ZERO))
            .reversed()
            .thenComparing(BoardDeal::id);

    private final FindDeals findDeals;
    private final DueTasks tasks;
    private final DealCards cards;

    public ViewWork(FindDeals findDeals, DueTasks tasks, DealCards cards) {
        this.findDeals = findDeals;
        this.tasks = tasks;
        this.cards = cards;
    }

    /**
     * What waits today, whatever the period of the request.
     *
     * @throws io.pipewright.kernel.InvalidValue naming {@code scope} or {@code owner}
     * @throws io.pipewright.kernel.NotPermitted when the user may see nothing of the scope
     */
    public Work of(Actor actor, MetricsRequest request) {
        ScopedDeals deals = findDeals.within(actor, request.scope(), request.owner());
        BoardPlacement placement = new BoardPlacement(actor, request, deals);
        Map<Long, BoardDeal> open = open(actor, deals, placement);
        long[] ids = open.keySet().stream().mapToLong(Long::longValue).toArray();
        List<DueTask> due = tasks.until(actor.today().plusDays(DAYS_AHEAD), ids);
        List<Waiting> all = Stream.of(WorkReason.values())
                .map(reason -> new Waiting(reason, waiting(reason, actor.today(), open, due)))
                .toList();
        Map<Long, BoardCard> shown = shown(actor, all);
        return new Work(
                request,
                placement.money().currency(DealMoney.MAIN),
                all.stream().map(some -> some.section(shown)).toList());
    }

    private static Map<Long, BoardDeal> open(Actor actor, ScopedDeals deals, BoardPlacement placement) {
        DealReading reading = new DealReading(
                actor, deals.snapshot(), placement, deals.rates().reporting());
        Map<Long, BoardDeal> open = new LinkedHashMap<>();
        deals.visit(Optional.empty(), new OpenOnly(placement), deal -> open.put(deal.dealId(), reading.of(deal)));
        return open;
    }

    private static List<Waits> waiting(
            WorkReason reason, LocalDate today, Map<Long, BoardDeal> open, List<DueTask> due) {
        return switch (reason) {
            case NEXT_STEP_DUE ->
                deals(
                        open,
                        deal -> deal.nextStepDate()
                                .filter(day -> !day.isAfter(today))
                                .isPresent(),
                        Comparator.comparing(deal -> deal.nextStepDate().orElseThrow()));
            case TASK_OVERDUE -> tasks(open, due, task -> task.date().isBefore(today));
            case TASK_DUE -> tasks(open, due, task -> !task.date().isBefore(today));
            case CLOSE_DATE_PASSED ->
                deals(open, needs(Attention.CLOSE_DATE_PASSED), Comparator.comparing(deal -> deal.closeDate()
                        .orElseThrow()));
            case STALLED -> deals(open, needs(Attention.STALLED), LARGEST_FIRST);
            case NO_NEXT_STEP -> deals(open, needs(Attention.NO_NEXT_STEP), LARGEST_FIRST);
        };
    }

    private static Predicate<BoardDeal> needs(Attention attention) {
        return deal -> deal.attention().contains(attention);
    }

    private static List<Waits> deals(
            Map<Long, BoardDeal> open, Predicate<BoardDeal> which, Comparator<BoardDeal> order) {
        return open.values().stream()
                .filter(which)
                .sorted(order.thenComparing(LARGEST_FIRST))
                .map(deal -> new Waits(deal, Optional.empty()))
                .toList();
    }

    private static List<Waits> tasks(Map<Long, BoardDeal> open, List<DueTask> due, Predicate<DueTask> which) {
        return due.stream()
                .filter(which)
                .flatMap(task ->
                        Optional.ofNullable(open.get(task.deal()))
                                .map(deal -> new Waits(deal, Optional.of(task)))
                                .stream())
                .toList();
    }

    private Map<Long, BoardCard> shown(Actor actor, List<Waiting> all) {
        List<BoardDeal> deals = all.stream()
                .flatMap(waiting -> waiting.first().stream().map(Waits::deal))
                .distinct()
                .toList();
        return cards.of(actor, List.of(deals)).get(0).stream()
                .collect(Collectors.toMap(card -> card.deal().id(), Function.identity()));
    }

    private record Waits(BoardDeal deal, Optional<DueTask> task) {}

    private record Waiting(WorkReason reason, List<Waits> all) {

        List<Waits> first() {
            return all.subList(0, Math.min(MOST_ITEMS, all.size()));
        }

        Work.Section section(Map<Long, BoardCard> shown) {
            List<Work.Item> items = new ArrayList<>();
            for (Waits waits : first()) {
                BoardCard card = shown.get(waits.deal().id());
                if (card != null) {
                    items.add(new Work.Item(card, waits.task()));
                }
            }
            return new Work.Section(reason, all.size(), items);
        }
    }
}
