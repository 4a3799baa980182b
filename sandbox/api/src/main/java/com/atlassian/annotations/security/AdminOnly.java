package com.atlassian.annotations.security;

/** Administrators may call the servlet. */
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
public @interface AdminOnly {}
