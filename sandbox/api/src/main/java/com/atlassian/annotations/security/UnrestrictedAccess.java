package com.atlassian.annotations.security;

/** Everybody may call the servlet. */
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
public @interface UnrestrictedAccess {}
