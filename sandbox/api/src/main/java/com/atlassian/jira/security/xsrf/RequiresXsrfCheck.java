package com.atlassian.jira.security.xsrf;

/** The command needs a valid XSRF token. */
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
@java.lang.annotation.Target(java.lang.annotation.ElementType.METHOD)
public @interface RequiresXsrfCheck {}
