package io.pipewright.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Paths within this site, so that a redirect never leads elsewhere. */
public final class LocalPath {

    private LocalPath() {}

    /** The path if it is one of this site, else an empty text. */
    public static String orEmpty(String path) {
        boolean local = path != null
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl);
        return local ? path : "";
    }

    /** The address of the login page that leads back to this request. */
    public static String login(HttpServletRequest request) {
        return request.getContextPath() + "/login.jsp?os_destination=" + encoded(here(request));
    }

    /** This request's path and query within the site. */
    public static String here(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
