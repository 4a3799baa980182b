package io.pipewright.sandbox.search;

import java.util.EnumSet;
import java.util.Set;

/** What stands between a field and its values. */
enum JqlOperator {
    EQUALS("="),
    NOT_EQUALS("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    LIKE("~"),
    NOT_LIKE("!~"),
    IN("in"),
    NOT_IN("not in"),
    IS("is"),
    IS_NOT("is not");

    static final Set<JqlOperator> EQUALITY = EnumSet.of(EQUALS, NOT_EQUALS, IN, NOT_IN, IS, IS_NOT);
    static final Set<JqlOperator> TEXT = EnumSet.of(LIKE, NOT_LIKE, IS, IS_NOT);
    static final Set<JqlOperator> ORDERED = EnumSet.complementOf(EnumSet.of(LIKE, NOT_LIKE));

    private final String symbol;

    JqlOperator(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }

    /** The operator that says the opposite: Jira resolves NOT in this way, so a negated clause, too, leaves empty values out. */
    JqlOperator opposite() {
        return switch (this) {
            case EQUALS -> NOT_EQUALS;
            case NOT_EQUALS -> EQUALS;
            case LESS -> GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> GREATER;
            case GREATER -> LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> LESS;
            case LIKE -> NOT_LIKE;
            case NOT_LIKE -> LIKE;
            case IN -> NOT_IN;
            case NOT_IN -> IN;
            case IS -> IS_NOT;
            case IS_NOT -> IS;
        };
    }

    boolean takesList() {
        return this == IN || this == NOT_IN;
    }

    boolean takesOnlyEmpty() {
        return this == IS || this == IS_NOT;
    }

    boolean isNegative() {
        return this == NOT_EQUALS || this == NOT_IN || this == NOT_LIKE || this == IS_NOT;
    }

    boolean isRelational() {
        return this == LESS || this == LESS_OR_EQUAL || this == GREATER || this == GREATER_OR_EQUAL;
    }
}
