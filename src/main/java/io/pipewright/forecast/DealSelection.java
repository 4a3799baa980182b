package io.pipewright.forecast;

import io.pipewright.deal.Scope;

/** Names exactly the deals behind one number that a forecast shows. The text form is part of stored queries and stays readable for good. */
public sealed interface DealSelection permits ForecastSelection, AttentionSelection {

    /** Which deals it chooses from. */
    Scope scope();

    /** The form that {@link #decode} reads. */
    String encode();

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws io.pipewright.kernel.InvalidValue naming field {@code selection}, or the part that is wrong
     */
    static DealSelection decode(String text) {
        boolean attention = text != null && text.strip().startsWith(AttentionSelection.KEY + "=");
        return attention ? AttentionSelection.decode(text) : ForecastSelection.decode(text);
    }
}
