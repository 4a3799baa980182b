package com.atlassian.sal.api;

/** Facts about the host. */
public interface ApplicationProperties {

    String getBaseUrl(UrlMode mode);

    String getDisplayName();

    String getVersion();
}
