package io.pipewright.forecast;

import io.pipewright.analysis.SelectionParts;
import io.pipewright.deal.Scope;
import java.util.Set;

/** Names exactly the deals of a scope that need attention for one reason today. */
public record AttentionSelection(Scope scope, Attention attention) implements DealSelection {

    /** The part that comes first, and tells this selection from that of a figure. */
    static final String KEY = "attention";

    /** For example {@code attention=stalled;projects=10000}. */
    @Override
    public String encode() {
        return KEY + "=" + attention.code() + ";" + SelectionParts.of(scope);
    }

    /** Reads what {@link #encode} wrote. @throws io.pipewright.kernel.InvalidValue naming field {@code selection} or {@code scope} */
    static AttentionSelection decode(String text) {
        SelectionParts parts = new SelectionParts(text, Set.of(KEY));
        return new AttentionSelection(
                parts.scope(), Attention.ofCode(parts.required(KEY)).orElseThrow(parts::invalid));
    }
}
