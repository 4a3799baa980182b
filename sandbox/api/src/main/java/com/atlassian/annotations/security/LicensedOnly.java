package com.atlassian.annotations.security;

/** Licensed users may call the servlet. */
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
public @interface LicensedOnly {}
