package io.pipewright.closeplan;

import io.pipewright.deal.Deal;
import java.util.List;

/** A close plan as a user sees it: with its progress, its warnings and whether this user may change it. */
public record PlanOverview(
        Deal deal, ClosePlan plan, PlanProgress progress, List<PlanWarning> warnings, boolean mayEdit) {

    public PlanOverview {
        warnings = List.copyOf(warnings);
    }
}
