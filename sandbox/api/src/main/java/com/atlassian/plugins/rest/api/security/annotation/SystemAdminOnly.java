package com.atlassian.plugins.rest.api.security.annotation;

/** System administrators may call it. */
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
public @interface SystemAdminOnly {}
