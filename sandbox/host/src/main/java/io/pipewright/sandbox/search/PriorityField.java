package io.pipewright.sandbox.search;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.search.Query;

/** Priorities, which can be compared: the first in the list of the site is the highest. */
final class PriorityField extends SystemFields.Reference<String, Long> {

    private final SystemFields.Resolver<String> resolver;
    private final Supplier<Map<String, Long>> heights;

    /** @param heights the higher a priority, the greater the number */
    PriorityField(String name, SystemFields.Resolver<String> resolver, Supplier<Map<String, Long>> heights) {
        super(name, "priority", JqlOperator.ORDERED, resolver, heights);
        this.resolver = resolver;
        this.heights = heights;
    }

    @Override
    Query compare(JqlOperator operator, JqlValue value, SearchScope scope) throws JqlException {
        List<String> bounds = resolver.ids(value.text(), scope);
        if (bounds.isEmpty()) {
            throw new JqlException(JqlMessages.noValue(value.text(), name()));
        }
        Map<String, Long> all = heights.get();
        return Conditions.refersToAny(
                "priority",
                all.keySet().stream()
                        .filter(id -> bounds.stream()
                                .anyMatch(bound -> holds(operator, all.get(id).compareTo(all.get(bound)))))
                        .toList());
    }

    private static boolean holds(JqlOperator operator, int comparison) {
        return switch (operator) {
            case LESS -> comparison < 0;
            case LESS_OR_EQUAL -> comparison <= 0;
            case GREATER -> comparison > 0;
            default -> comparison >= 0;
        };
    }
}
