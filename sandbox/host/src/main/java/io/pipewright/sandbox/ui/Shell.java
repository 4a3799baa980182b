package io.pipewright.sandbox.ui;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import io.pipewright.sandbox.template.Templates;
import io.pipewright.sandbox.web.PageDecorator;
import io.pipewright.sandbox.web.PageResources;
import io.pipewright.sandbox.web.Xsrf;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Draws pages: the template's content, within the frame or, for a script that asks, without it. */
public final class Shell {

    private final Templates templates;
    private final PageDecorator frame;
    private final PageResources resources;
    private final JiraAuthenticationContext authentication;
    private final Xsrf xsrf;
    private final ZoneId zone;

    public Shell(
            Templates templates,
            PageDecorator frame,
            PageResources resources,
            JiraAuthenticationContext authentication,
            Xsrf xsrf,
            ZoneId zone) {
        this.templates = templates;
        this.frame = frame;
        this.resources = resources;
        this.authentication = authentication;
        this.xsrf = xsrf;
        this.zone = zone;
    }

    ApplicationUser user() {
        return authentication.getLoggedInUser();
    }

    /** The texts of the user's language. */
    I18nHelper texts() {
        return authentication.getI18nHelper();
    }

    /** A text in the user's language. */
    String text(String key, Object... arguments) {
        return authentication.getI18nHelper().getText(key, arguments);
    }

    Locale locale() {
        return authentication.getLocale();
    }

    /** Dates and numbers as the user reads them. */
    Formats formats() {
        return new Formats(authentication.getLocale(), zone);
    }

    boolean isTokenValid(HttpServletRequest request) {
        return xsrf.validateToken(request, request.getParameter(Xsrf.PARAMETER));
    }

    void show(Exchange exchange, Page page) throws IOException {
        if (!page.context().isEmpty()) {
            resources.requireContext(page.context());
        }
        String body = content(exchange.request(), page);
        exchange.request().setAttribute(HostFrame.META, page.meta());
        write(
                exchange.response(),
                page.status(),
                exchange.isInline() ? body : frame.decorate(exchange.request(), page.decorator(), page.title(), body));
    }

    /** The page without its frame. */
    String content(HttpServletRequest request, Page page) {
        Map<String, Object> values = new HashMap<>(page.values());
        values.put("title", page.title());
        values.put("token", xsrf.generateToken(request));
        values.put("user", user());
        values.put("formats", formats());
        return templates.renderHost("ui/" + page.template() + ".vm", values);
    }

    private static void write(HttpServletResponse response, int status, String html) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(html);
    }

    /** The page that says why there is nothing else to see. */
    void refuse(Exchange exchange, int status, String titleKey, String textKey, Object... arguments)
            throws IOException {
        show(
                exchange,
                new Page(text(titleKey), "message")
                        .with("text", text(textKey, arguments))
                        .status(status));
    }
}
