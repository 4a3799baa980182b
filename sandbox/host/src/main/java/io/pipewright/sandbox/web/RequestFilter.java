package io.pipewright.sandbox.web;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.web.ExecutingHttpRequest;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;

/** Knows who is asking: sets request and user of this thread, refuses basic authentication, and clears the thread afterwards. */
public final class RequestFilter implements Filter {

    private static final String USER = "sandbox.user";
    private static final String BEARER = "Bearer ";

    private final JiraAuthenticationContext authentication;
    private final Accounts accounts;
    private final UserManager users;
    private final PageResources page;

    public RequestFilter(
            JiraAuthenticationContext authentication, Accounts accounts, UserManager users, PageResources page) {
        this.authentication = authentication;
        this.accounts = accounts;
        this.users = users;
        this.page = page;
    }

    /** Binds the user to a new session. */
    public static void startSession(HttpServletRequest request, ApplicationUser user) {
        endSession(request);
        request.getSession(true).setAttribute(USER, user.getKey());
    }

    /** Ends the session, if there is one. */
    public static void endSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        HttpServletResponse response = (HttpServletResponse) anyResponse;
        setHeaders(response);
        request.setCharacterEncoding("UTF-8");
        String credentials =
                Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        if (credentials.regionMatches(true, 0, "Basic ", 0, 6)) {
            refuse(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "Basic Authentication has been disabled on this instance.");
            return;
        }
        boolean bearer = credentials.regionMatches(true, 0, BEARER, 0, BEARER.length());
        Optional<ApplicationUser> user =
                bearer ? accounts.byToken(credentials.substring(BEARER.length()).strip()) : ofSession(request);
        if (bearer && user.isEmpty()) {
            refuse(
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "Client must be authenticated to access this resource.");
            return;
        }
        inContext(request, response, user, chain);
    }

    private void inContext(
            HttpServletRequest request, HttpServletResponse response, Optional<ApplicationUser> user, FilterChain chain)
            throws IOException, ServletException {
        try {
            ExecutingHttpRequest.set(request, response);
            page.reset();
            user.ifPresentOrElse(authentication::setLoggedInUser, authentication::clearLoggedInUser);
            response.setHeader(
                    "X-AUSERNAME",
                    user.map(ApplicationUser::getUsername)
                            .map(LocalPath::encoded)
                            .orElse("anonymous"));
            chain.doFilter(request, response);
        } finally {
            authentication.clearLoggedInUser();
            ExecutingHttpRequest.clear();
            page.reset();
        }
    }

    private Optional<ApplicationUser> ofSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object key = session == null ? null : session.getAttribute(USER);
        return Optional.ofNullable(key)
                .map(text -> users.getUserByKey((String) text))
                .filter(ApplicationUser::isActive);
    }

    private static void setHeaders(HttpServletResponse response) {
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-XSS-Protection", "1; mode=block");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; script-src 'self' 'unsafe-inline'; "
                        + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; "
                        + "base-uri 'self'; form-action 'self'; frame-ancestors 'self'");
    }

    private static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write("{\"message\":\"" + message + "\"}");
    }
}
