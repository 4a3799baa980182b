package io.pipewright.exit;

import io.pipewright.deal.DealId;
import io.pipewright.exit.condition.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    public synchronized boolean append(Answer answer) {
        long same = all.stream()
                .filter(other -> other.deal().equals(answer.deal()) && other.criterionId() == answer.criterionId())
                .count();
        return same < MOST && all.add(answer);
    }

    public synchronized List<Answer> all() {
        return List.copyOf(all);
    }

    public synchronized int queries() {
        return queries;
    }
}
