package io.pipewright.exit;

import io.pipewright.deal.DealId;
import io.pipewright.exit.condition.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers in memory, all of them. Counts how often it was read. */
public final class InMemoryAnswers implements Answers {

    private final List<Answer> all = new ArrayList<>();
    private int queries;

    @Override
    public synchronized Map<Long, Answer> latestOf(DealId deal) {
        queries++;
        Map<Long, Answer> latest = new HashMap<>();
        all.stream()
                .filter(answer -> answer.deal().equals(deal))
                .forEach(answer -> latest.merge(
                        answer.criterionId(),
                        answer,
                        (earlier, later) ->
                                later.stamp().at().isBefore(earlier.stamp().at()) ? earlier : later));
        return latest;
    }

    @Override
    public synchronized List<Answer> historyOf(DealId deal, Collection<Long> criteria) {
        queries++;
        List<Answer> newest = new ArrayList<>(all.stream()
                .filter(answer -> answer.deal().equals(deal) && criteria.contains(answer.criterionId()))
                .toList());
        Collections.reverse(newest);
        return newest.stream()
                .sorted(Comparator.comparing((Answer answer) -> answer.stamp().at())
                        .reversed())
                .limit(MOST_READ)
                .toList();
    }

    @Override
    public synchronized Kept append(Answer answer) {
        long same = all.stream()
                .filter(other -> other.deal().equals(answer.deal()) && other.criterionId() == answer.criterionId())
                .count();
        return same < MOST && all.add(answer) ? Kept.STORED : Kept.FULL;
    }

    @Override
    public synchronized Kept appendAfter(Optional<Instant> seen, Answer answer) {
        Optional<Instant> latest = all.stream()
                .filter(other -> other.deal().equals(answer.deal()) && other.criterionId() == answer.criterionId())
                .map(other -> other.stamp().at())
                .max(Comparator.naturalOrder());
        return latest.equals(seen) ? append(answer) : Kept.OVERTAKEN;
    }

    public synchronized List<Answer> all() {
        return List.copyOf(all);
    }

    public synchronized int queries() {
        return queries;
    }
}
