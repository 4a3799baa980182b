package com.atlassian.annotations.security;

/** The method takes part in no XSRF check. */
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
public @interface XsrfProtectionExcluded {}
