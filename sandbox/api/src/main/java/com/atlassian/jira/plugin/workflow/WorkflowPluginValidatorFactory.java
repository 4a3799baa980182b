package com.atlassian.jira.plugin.workflow;

/** The factory of a validator. */
public interface WorkflowPluginValidatorFactory extends WorkflowPluginFactory {}
