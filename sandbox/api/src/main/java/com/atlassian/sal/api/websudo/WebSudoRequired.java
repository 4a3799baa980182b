package com.atlassian.sal.api.websudo;

/** The action needs a fresh password. */
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
public @interface WebSudoRequired {}
