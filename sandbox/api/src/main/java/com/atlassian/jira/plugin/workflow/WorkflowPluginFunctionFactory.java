package com.atlassian.jira.plugin.workflow;

/** The factory of a post-function. */
public interface WorkflowPluginFunctionFactory extends WorkflowPluginFactory {}
