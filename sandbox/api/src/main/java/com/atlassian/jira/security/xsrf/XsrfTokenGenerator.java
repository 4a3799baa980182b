package com.atlassian.jira.security.xsrf;

import jakarta.servlet.http.HttpServletRequest;

/** Makes and checks XSRF tokens. */
public interface XsrfTokenGenerator {

    String generateToken(HttpServletRequest request);

    boolean validateToken(HttpServletRequest request, String token);
}
