package io.pipewright.exit.criteria;

import io.pipewright.exit.condition.Condition;

/** A criterion that is not stored yet. */
public record CriterionDraft(String stageKey, boolean required, CriterionText text, Condition condition) {}
