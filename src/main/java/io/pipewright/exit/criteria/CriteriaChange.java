package io.pipewright.exit.criteria;

import java.util.List;

/** What is to become of the criteria of a pipeline: new ones, and how others are from now on. Those that it does not name stay. */
public record CriteriaChange(List<NewCriterion> added, List<ExitCriterion> next) {

    public CriteriaChange {
        added = List.copyOf(added);
        next = List.copyOf(next);
    }

    /** New criteria come to the others. */
    public static CriteriaChange adding(List<NewCriterion> added) {
        return new CriteriaChange(added, List.of());
    }

    /** These criteria are so from now on. */
    public static CriteriaChange to(List<ExitCriterion> next) {
        return new CriteriaChange(List.of(), next);
    }
}
