package io.pipewright.sandbox.webwork;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import io.pipewright.sandbox.template.Escaping;
import io.pipewright.sandbox.web.Accounts;
import io.pipewright.sandbox.web.HostServlet;
import io.pipewright.sandbox.web.LocalPath;
import io.pipewright.sandbox.web.Xsrf;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;

/** Asks administrators for their password, once a session, before an administration page opens. */
public final class WebSudo extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PATH = "/secure/admin/WebSudoAuthenticate.jspa";
    private static final String CONFIRMED = "sandbox.websudo";
    private static final String DESTINATION = "webSudoDestination";

    private final transient JiraAuthenticationContext authentication;
    private final transient Accounts accounts;
    private final transient Xsrf xsrf;
    private final transient Pages pages;

    public WebSudo(JiraAuthenticationContext authentication, Accounts accounts, Xsrf xsrf, Pages pages) {
        this.authentication = authentication;
        this.accounts = accounts;
        this.xsrf = xsrf;
        this.pages = pages;
    }

    /** The servlet with its path. */
    public HostServlet mounted() {
        return new HostServlet(this, List.of(PATH));
    }

    /** True when this session is confirmed; else the user has been sent to the confirmation. */
    public boolean confirmed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        ApplicationUser user = authentication.getLoggedInUser();
        boolean confirmed = session != null && user != null && user.getKey().equals(session.getAttribute(CONFIRMED));
        if (!confirmed) {
            response.sendRedirect(request.getContextPath() + PATH + "?" + DESTINATION + "="
                    + LocalPath.encoded(LocalPath.here(request)));
        }
        return confirmed;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ask(request, response, false);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ApplicationUser user = authentication.getLoggedInUser();
        if (user == null) {
            response.sendRedirect(LocalPath.login(request));
        } else if (xsrf.check(request, response)) {
            confirm(request, response, user);
        }
    }

    private void confirm(HttpServletRequest request, HttpServletResponse response, ApplicationUser user)
            throws IOException {
        String password = request.getParameter("webSudoPassword");
        boolean right = password != null
                && accounts.login(user.getUsername(), password)
                        .map(ApplicationUser::getKey)
                        .filter(user.getKey()::equals)
                        .isPresent();
        if (!right) {
            ask(request, response, true);
            return;
        }
        request.getSession(true).setAttribute(CONFIRMED, user.getKey());
        String destination = LocalPath.orEmpty(request.getParameter(DESTINATION));
        response.sendRedirect(request.getContextPath() + (destination.isEmpty() ? "/" : destination));
    }

    private void ask(HttpServletRequest request, HttpServletResponse response, boolean wrong) throws IOException {
        ApplicationUser user = authentication.getLoggedInUser();
        if (user == null) {
            response.sendRedirect(LocalPath.login(request));
            return;
        }
        I18nHelper i18n = pages.i18n();
        String form = "<meta name=\"decorator\" content=\"atl.admin\"><title>" + text(i18n, "title") + "</title>"
                + "<form class=\"aui\" method=\"post\" action=\"" + request.getContextPath() + PATH + "\"><h2>"
                + text(i18n, "title") + "</h2><p>"
                + Escaping.escape(i18n.getText("sandbox.web.websudo.text", user.getDisplayName())) + "</p>"
                + (wrong
                        ? "<div class=\"aui-message aui-message-error\" role=\"alert\"><p>" + text(i18n, "wrong")
                                + "</p></div>"
                        : "")
                + hidden(Xsrf.PARAMETER, xsrf.generateToken(request))
                + hidden(DESTINATION, LocalPath.orEmpty(request.getParameter(DESTINATION)))
                + "<div class=\"field-group\"><label for=\"login-form-authenticatePassword\">" + text(i18n, "password")
                + "</label>"
                + "<input class=\"text\" type=\"password\" id=\"login-form-authenticatePassword\" name=\"webSudoPassword\" autofocus></div>"
                + "<div class=\"buttons-container\">"
                + "<button class=\"aui-button aui-button-primary\" id=\"login-form-submit\" type=\"submit\">"
                + text(i18n, "confirm") + "</button></div></form>";
        pages.write(request, response, form);
    }

    private static String text(I18nHelper i18n, String name) {
        return Escaping.escape(i18n.getText("sandbox.web.websudo." + name));
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + Escaping.escape(value) + "\">";
    }
}
