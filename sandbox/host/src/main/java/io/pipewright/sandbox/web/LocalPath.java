package io.pipewright.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Paths within this site, so that a redirect never leads elsewhere. */
public final class LocalPath {

    private LocalPath() {}

    /** The path if it is one of this site, else an empty text. */
    public static String orEmpty(String path) {
        boolean local = path != null
                && path.startsWith("/")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl)
                && isPlain(path.split("[?#]", 2)[0]);
        return local ? path : "";
    }

    /** No step up and no empty step: a server or a browser that resolves them could end at {@code //elsewhere}. */
    private static boolean isPlain(String path) {
        return !path.contains("//")
                && Arrays.stream(path.toLowerCase(Locale.ROOT)
                                .replace("%2e", ".")
                                .split("/"))
                        .map(step -> step.split(";", 2)[0])
                        .noneMatch(step -> step.equals("..") || step.equals("."));
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
