package io.pipewright.jira.search;

import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Deals that a query of ours is about, held while it runs. The query names them by a ticket that {@link ForecastDealsFunction} takes: a
 * text of thousands of ids would have to be parsed, and one that the user may not browse would spoil it.
 */
@Named
public class HeldDeals {

    private static final String PREFIX = "held=";

    private final Map<String, long[]> held = new ConcurrentHashMap<>();

    /** Asks about a stretch of the deals; the question gets the JQL condition that stands for them. */
    <T> T ask(long[] deals, int from, int to, Function<String, T> question) {
        String ticket = PREFIX + UUID.randomUUID();
        held.put(ticket, Arrays.copyOfRange(deals, from, to));
        try {
            return question.apply("issue in " + ForecastDealsFunction.NAME + "(\"" + ticket + "\")");
        } finally {
            held.remove(ticket);
        }
    }

    /** The deals of a ticket; empty when there is no such ticket. */
    Optional<long[]> of(String ticket) {
        return Optional.ofNullable(held.get(ticket));
    }
}
