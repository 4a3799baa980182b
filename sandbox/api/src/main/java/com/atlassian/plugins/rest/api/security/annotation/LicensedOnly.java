package com.atlassian.plugins.rest.api.security.annotation;

/** Licensed users may call it. */
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
public @interface LicensedOnly {}
