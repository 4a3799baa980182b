package io.pipewright.sandbox.web;

import com.atlassian.jira.security.xsrf.XsrfTokenGenerator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** XSRF tokens bound to the session, sent with forms as {@value #PARAMETER}. */
public final class Xsrf implements XsrfTokenGenerator {

    /** The form's parameter. */
    public static final String PARAMETER = "atl_token";

    private static final String ATTRIBUTE = "sandbox.xsrf";

    private final SecureRandom random = new SecureRandom();

    @Override
    public String generateToken(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        synchronized (this) {
            String token = (String) session.getAttribute(ATTRIBUTE);
            if (token == null) {
                token = newToken();
                session.setAttribute(ATTRIBUTE, token);
            }
            return token;
        }
    }

    private String newToken() {
        byte[] bytes = new byte[20];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean validateToken(HttpServletRequest request, String token) {
        HttpSession session = request.getSession(false);
        Object expected = session == null ? null : session.getAttribute(ATTRIBUTE);
        return token != null
                && expected instanceof String text
                && MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /** For the host's own form posts: true when the token is right, else the refusal has been written. */
    public boolean check(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean valid = validateToken(request, request.getParameter(PARAMETER));
        if (!valid) {
            refuse(response);
        }
        return valid;
    }

    /** Writes Jira's refusal. */
    public static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write("XSRF check failed");
    }
}
