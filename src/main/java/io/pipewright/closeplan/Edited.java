package io.pipewright.closeplan;

/** What a change of one task gave: the task as it is now (a deleted one with its record) and the fresh plan around it. */
public record Edited(Task task, PlanOverview overview) {}
