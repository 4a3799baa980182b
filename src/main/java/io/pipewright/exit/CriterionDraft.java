package io.pipewright.exit;

/** A criterion that is not stored yet. */
public record CriterionDraft(String stageKey, boolean required, CriterionText text, Condition condition) {}
