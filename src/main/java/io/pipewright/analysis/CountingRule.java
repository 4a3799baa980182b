package io.pipewright.analysis;

import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.history.columns.RoughFilter;

/** Says which deals count, and keeps what it has found out about the one that was placed last. */
public interface CountingRule {

    /** Whether the deal under the cursor counts, whoever may browse it. */
    boolean counts(DealCursor deal);

    /** Places the deal under the cursor, which counts; what the rule tells is about it until the next one is placed. */
    void place(DealCursor deal);

    /** Places the deal under the cursor if it counts. */
    default boolean placeIfCounts(DealCursor deal) {
        if (!counts(deal)) {
            return false;
        }
        place(deal);
        return true;
    }

    /**
     * What finds fast the deals that can count at all: each deal that {@link #counts} passes it. A rule that knows nothing shorter lets
     * every deal pass.
     *
     * @param inScope the projects by code
     */
    default RoughFilter filter(DealSnapshot snapshot, boolean[] inScope) {
        return RoughFilter.byPlace(
                snapshot,
                (project, status) -> inScope[project] ? RoughFilter.Decided.ANYHOW : RoughFilter.Decided.NEVER);
    }
}
