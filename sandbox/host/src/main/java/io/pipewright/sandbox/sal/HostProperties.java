package io.pipewright.sandbox.sal;

import com.atlassian.jira.web.ExecutingHttpRequest;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.net.URI;

/** The host's address, name and version. */
public final class HostProperties implements ApplicationProperties {

    private static final String API_VERSION = "11.0.0";

    private final String baseUrl;

    /** @param baseUrl the address under which users reach the host, without a slash at the end */
    public HostProperties(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    public String getBaseUrl(UrlMode mode) {
        return switch (mode) {
            case CANONICAL, ABSOLUTE -> baseUrl;
            case RELATIVE_CANONICAL -> URI.create(baseUrl).getPath();
            case RELATIVE -> contextPath();
            case AUTO -> ExecutingHttpRequest.get() == null ? baseUrl : contextPath();
        };
    }

    @Override
    public String getDisplayName() {
        return "Sandbox";
    }

    @Override
    public String getVersion() {
        return API_VERSION;
    }

    private String contextPath() {
        return ExecutingHttpRequest.get() == null
                ? URI.create(baseUrl).getPath()
                : ExecutingHttpRequest.get().getContextPath();
    }
}
