package io.pipewright.sandbox.search;

import java.util.ArrayList;
import java.util.List;

/** Priorities, whose order is that of the site: the first in the list is the highest. */
final class PriorityField extends ColumnFields.Reference<String> {

    private static final String SEQUENCE = "(select c.seq from issue_constant c where c.kind = 'priority' and c.id = ";

    private final ColumnFields.Resolver<String> resolver;

    PriorityField(String name, ColumnFields.Resolver<String> resolver) {
        super(name, "i.priority", JqlOperator.ORDERED, resolver, SEQUENCE + "i.priority)", true);
        this.resolver = resolver;
    }

    @Override
    Sql compare(JqlOperator operator, JqlValue value, SearchScope scope) throws JqlException {
        List<Sql> any = new ArrayList<>();
        for (String id : resolver.ids(value.text(), scope)) {
            any.add(Sql.of(SEQUENCE + "i.priority) " + reversed(operator) + " " + SEQUENCE + "?)", id));
        }
        if (any.isEmpty()) {
            throw new JqlException(JqlMessages.noValue(value.text(), name()));
        }
        return Sql.any(any);
    }

    private static String reversed(JqlOperator operator) {
        return switch (operator) {
            case LESS -> ">";
            case LESS_OR_EQUAL -> ">=";
            case GREATER -> "<";
            default -> "<=";
        };
    }
}
