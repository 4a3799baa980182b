package io.pipewright.board;

import io.pipewright.board.DueTasks.DueTask;
import io.pipewright.metrics.MetricsRequest;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What waits for somebody across all their open deals.
 *
 * @param currency what amounts are converted into
 * @param sections one for each {@link WorkReason}, in its order
 */
public record Work(MetricsRequest request, Currency currency, List<Section> sections) {

    public Work {
        sections = List.copyOf(sections);
    }

    /** All that waits for one reason: how much it is, and the most urgent of it. */
    public record Section(WorkReason reason, int count, List<Item> items) {

        public Section {
            items = List.copyOf(items);
        }
    }

    /** A deal and, where the reason is a task, that task. */
    public record Item(BoardCard card, Optional<DueTask> task) {}
}
