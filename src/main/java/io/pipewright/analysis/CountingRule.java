package io.pipewright.analysis;

import io.pipewright.history.columns.DealCursor;

/** Says which deals count, and keeps what it has found out about the one that was placed last. */
public interface CountingRule {

    /** Whether the deal under the cursor counts, whoever may browse it. */
    boolean counts(DealCursor deal);

    /** Places the deal under the cursor, which counts; what the rule tells is about it until the next one is placed. */
    void place(DealCursor deal);
}
