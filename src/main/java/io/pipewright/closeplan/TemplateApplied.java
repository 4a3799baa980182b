package io.pipewright.closeplan;

import java.util.Optional;

/** What applying a template gave: the fresh plan, and a warning when steps had to move because their day was over. */
public record TemplateApplied(PlanOverview overview, Optional<PlanWarning> warning) {}
