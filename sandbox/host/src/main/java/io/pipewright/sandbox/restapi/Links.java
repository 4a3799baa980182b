package io.pipewright.sandbox.restapi;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;

/** The addresses that answers point to. */
record Links(ApplicationProperties properties) {

    /** The host's address, without a slash at the end. */
    String base() {
        return properties.getBaseUrl(UrlMode.CANONICAL);
    }

    /** The address of something below {@code /rest/api/2}. */
    String to(String path) {
        return base() + "/rest/api/2/" + path;
    }
}
