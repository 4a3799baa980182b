package io.pipewright.sandbox.web;

import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Logs in at {@code /login.jsp} and out at {@code /logout}. */
public final class LoginServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient LoginPage page;
    private final transient Xsrf xsrf;

    public LoginServlet(Accounts accounts, LoginPage page, Xsrf xsrf) {
        this.accounts = accounts;
        this.page = page;
        this.xsrf = xsrf;
    }

    /** The servlet with its paths. */
    public HostServlet mounted() {
        return new HostServlet(this, List.of("/login.jsp", "/logout", "/secure/Logout!default.jspa"));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals("/login.jsp")) {
            page.draw(request, response, LocalPath.orEmpty(request.getParameter("os_destination")), false);
        } else if (xsrf.check(request, response)) {
            logOut(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getServletPath().equals("/login.jsp")) {
            doGet(request, response);
            return;
        }
        String destination = LocalPath.orEmpty(request.getParameter("os_destination"));
        Optional<ApplicationUser> user = accounts.login(text(request, "os_username"), text(request, "os_password"));
        if (user.isPresent()) {
            RequestFilter.startSession(request, user.get());
            response.sendRedirect(request.getContextPath() + (destination.isEmpty() ? "/" : destination));
        } else {
            page.draw(request, response, destination, true);
        }
    }

    private static String text(HttpServletRequest request, String parameter) {
        String value = request.getParameter(parameter);
        return value == null ? "" : value;
    }

    private static void logOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestFilter.endSession(request);
        response.sendRedirect(request.getContextPath() + "/login.jsp");
    }
}
