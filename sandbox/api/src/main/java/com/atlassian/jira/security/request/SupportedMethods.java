package com.atlassian.jira.security.request;

/** The HTTP methods that a command answers to. */
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
public @interface SupportedMethods {

    RequestMethod[] value();
}
