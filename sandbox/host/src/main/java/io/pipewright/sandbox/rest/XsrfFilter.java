package io.pipewright.sandbox.rest;

import com.atlassian.annotations.security.XsrfProtectionExcluded;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;

/**
 * Refuses changes that another site's page may have caused: bodies that a plain form can send need the header
 * {@code X-Atlassian-Token: no-check}, and a browser must come from a page of this host.
 */
@Priority(Priorities.AUTHENTICATION - 1)
public final class XsrfFilter implements ContainerRequestFilter {

    private static final Set<String> CHANGES = Set.of("POST", "PUT", "DELETE", "PATCH");
    private static final Set<String> FORM_TYPES =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    @Context
    private ResourceInfo target;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean excluded = target.getResourceMethod().isAnnotationPresent(XsrfProtectionExcluded.class);
        if (CHANGES.contains(request.getMethod())
                && !excluded
                && (isUncheckedForm(request) || isFromElsewhere(request))) {
            request.abortWith(Response.status(403)
                    .type("text/plain;charset=UTF-8")
                    .entity("XSRF check failed")
                    .build());
        }
    }

    private static boolean isUncheckedForm(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        String token = request.getHeaderString("X-Atlassian-Token");
        boolean checked = "no-check".equals(token) || "nocheck".equals(token);
        return type != null && FORM_TYPES.contains(type.getType() + "/" + type.getSubtype()) && !checked;
    }

    private static boolean isFromElsewhere(ContainerRequestContext request) {
        String agent = request.getHeaderString("User-Agent");
        if (agent == null || !agent.startsWith("Mozilla/")) {
            return false;
        }
        String origin = request.getHeaderString("Origin");
        String source = origin == null ? request.getHeaderString("Referer") : origin;
        return source == null || !isSameHost(source, request.getHeaderString("Host"));
    }

    private static boolean isSameHost(String source, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(source).getRawAuthority());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
