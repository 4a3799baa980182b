package com.atlassian.plugins.rest.api.security.annotation;

/** Anonymous users may call it when the site allows them. */
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
public @interface AnonymousSiteAccess {}
