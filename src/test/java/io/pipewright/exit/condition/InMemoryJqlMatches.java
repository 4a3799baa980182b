package io.pipewright.exit.condition;

import io.pipewright.deal.DealId;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Reason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Queries in memory: some match every deal, those with an exclamation mark cannot be read, the rest match none. Counts the searches. */
public final class InMemoryJqlMatches implements JqlMatches {

    private final Set<String> matching = new HashSet<>();
    private int queries;

    public void match(String query) {
        matching.add(query);
    }

    @Override
    public Map<String, JqlVerdict> of(DealId deal, Set<String> asked) {
        queries++;
        Map<String, JqlVerdict> verdicts = new HashMap<>();
        asked.forEach(query -> verdicts.put(
                query,
                fault(query)
                        .map(JqlVerdict::faulty)
                        .orElse(matching.contains(query) ? JqlVerdict.MATCH : JqlVerdict.NO_MATCH)));
        return verdicts;
    }

    @Override
    public Optional<Reason> check(Actor writer, String query) {
        return fault(query);
    }

    private static Optional<Reason> fault(String query) {
        return query.contains("!") ? Optional.of(Reason.of("pipewright.exit.edit.jql-missing")) : Optional.empty();
    }

    public int queries() {
        return queries;
    }
}
