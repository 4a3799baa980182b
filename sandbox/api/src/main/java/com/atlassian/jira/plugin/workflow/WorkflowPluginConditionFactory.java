package com.atlassian.jira.plugin.workflow;

/** The factory of a condition. */
public interface WorkflowPluginConditionFactory extends WorkflowPluginFactory {}
