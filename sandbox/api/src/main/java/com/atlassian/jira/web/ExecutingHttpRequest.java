package com.atlassian.jira.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The request of this thread, and its response. */
public class ExecutingHttpRequest {

    private static final ThreadLocal<HttpServletRequest> REQUEST = new ThreadLocal<>();
    private static final ThreadLocal<HttpServletResponse> RESPONSE = new ThreadLocal<>();

    private ExecutingHttpRequest() {}

    public static HttpServletRequest get() {
        return REQUEST.get();
    }

    public static void set(HttpServletRequest request) {
        REQUEST.set(request);
    }

    public static void set(HttpServletRequest request, HttpServletResponse response) {
        REQUEST.set(request);
        RESPONSE.set(response);
    }

    public static HttpServletResponse getResponse() {
        return RESPONSE.get();
    }

    public static void clear() {
        REQUEST.remove();
        RESPONSE.remove();
    }
}
