package io.pipewright.sandbox.webwork;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.util.I18nHelper;
import io.pipewright.sandbox.template.Escaping;
import io.pipewright.sandbox.web.AccessRules;
import io.pipewright.sandbox.web.LocalPath;
import io.pipewright.sandbox.web.PageDecorator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes whole pages: a plugin's page in the host's frame, and the host's plain refusals. */
public final class Pages {

    private final PageDecorator decorator;
    private final JiraAuthenticationContext authentication;

    public Pages(PageDecorator decorator, JiraAuthenticationContext authentication) {
        this.decorator = decorator;
        this.authentication = authentication;
    }

    /** Writes what a plugin's view made, in the frame that its {@code meta name="decorator"} asks for. */
    public void write(HttpServletRequest request, HttpServletResponse response, String html) throws IOException {
        PageParts parts = PageParts.of(html);
        html(response, decorator.decorate(request, parts.decorator(), parts.title(), parts.body()));
    }

    /** One of the host's own short pages; {@code key} has a title and a text in the bundle. */
    void message(HttpServletRequest request, HttpServletResponse response, int status, String key, Object... arguments)
            throws IOException {
        I18nHelper i18n = authentication.getI18nHelper();
        String title = i18n.getText(key + ".title");
        response.setStatus(status);
        html(
                response,
                decorator.decorate(
                        request,
                        "general",
                        title,
                        "<div class=\"aui-page-panel\"><h1>" + Escaping.escape(title)
                                + "</h1><div class=\"aui-message aui-message-warning\"><p>"
                                + Escaping.escape(i18n.getText(key + ".text", arguments))
                                + "</p></div></div>"));
    }

    /** True when the verdict allows; else an anonymous user is sent to the login page and anybody else is told no. */
    boolean admit(HttpServletRequest request, HttpServletResponse response, AccessRules.Verdict verdict)
            throws IOException {
        if (verdict == AccessRules.Verdict.LOGIN_NEEDED) {
            response.sendRedirect(LocalPath.login(request));
        } else if (verdict == AccessRules.Verdict.FORBIDDEN) {
            message(request, response, HttpServletResponse.SC_FORBIDDEN, "sandbox.web.denied");
        }
        return verdict == AccessRules.Verdict.ALLOWED;
    }

    I18nHelper i18n() {
        return authentication.getI18nHelper();
    }

    private static void html(HttpServletResponse response, String page) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache, no-store, must-revalidate");
        response.getWriter().write(page);
    }
}
