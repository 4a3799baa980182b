package com.atlassian.jira.plugin.jql.function;

/** The module that declares a JQL function. */
public interface JqlFunctionModuleDescriptor {

    String getFunctionName();

    boolean isList();
}
