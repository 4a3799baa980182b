package com.atlassian.plugins.rest.api.security.annotation;

/** Everybody may call it. */
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
public @interface UnrestrictedAccess {}
