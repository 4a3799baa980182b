package io.pipewright.sandbox.ui;

import io.pipewright.sandbox.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One request and its answer. */
public record Exchange(HttpServletRequest request, HttpServletResponse response) {

    private static final int LONGEST_ID = 18;

    /** The parameter, or an empty text. */
    String text(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** All values of the parameter; none when it was not sent. */
    List<String> texts(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    boolean has(String name) {
        return request.getParameter(name) != null;
    }

    /** The parameter as a whole number; empty when it is none. */
    Optional<Long> number(String name) {
        return numberOf(text(name));
    }

    static Optional<Long> numberOf(String text) {
        boolean number =
                !text.isEmpty() && text.length() <= LONGEST_ID && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** What follows the servlet's path, without the first slash. */
    String rest() {
        String path = request.getPathInfo();
        return path == null || path.isEmpty() ? "" : path.substring(1);
    }

    /** Whether a script of a page asks, which wants the content without the frame. */
    boolean isInline() {
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }

    /** Sends the browser on; a script is told the address and goes there itself. */
    void go(String path) throws IOException {
        String address = request.getContextPath() + path;
        if (isInline()) {
            response.setHeader("X-Location", address);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendRedirect(address);
        }
    }

    /** The local address that a form wants to return to, or the other one. */
    String returnTo(String otherwise) {
        String wanted = LocalPath.orEmpty(text("returnUrl"));
        return wanted.isEmpty() ? otherwise : wanted;
    }
}
