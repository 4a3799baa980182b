package io.pipewright.sandbox.webwork;

import com.atlassian.jira.web.action.JiraWebActionSupport;
import io.pipewright.sandbox.template.Templates;
import io.pipewright.sandbox.web.Access;
import io.pipewright.sandbox.web.AccessRules;
import io.pipewright.sandbox.web.HostServlet;
import io.pipewright.sandbox.web.Xsrf;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs plugins' actions: who, by which method, with which token and password, then the command, then its view. */
public final class ActionServlet extends HttpServlet {

    private static final Logger LOG = LoggerFactory.getLogger(ActionServlet.class);
    private static final long serialVersionUID = 1L;
    private static final String NONE = "none";
    /** Jira's own views, by which plugins refuse; the host draws one page for all of them. */
    private static final String REFUSALS = "/secure/views/";

    private final transient WebworkActions actions;
    private final transient AccessRules rules;
    private final transient WebSudo webSudo;
    private final transient Xsrf xsrf;
    private final transient Templates templates;
    private final transient Pages pages;

    public ActionServlet(
            WebworkActions actions, AccessRules rules, WebSudo webSudo, Xsrf xsrf, Templates templates, Pages pages) {
        this.actions = actions;
        this.rules = rules;
        this.webSudo = webSudo;
        this.xsrf = xsrf;
        this.templates = templates;
        this.pages = pages;
    }

    /** The servlet for every {@code .jspa} address that no other servlet names exactly. */
    public HostServlet mounted() {
        return new HostServlet(this, List.of("*.jspa"));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".jspa".length());
        int mark = name.indexOf('!');
        Optional<ActionClass> action = path.startsWith("/secure/")
                ? actions.find(mark < 0 ? name : name.substring(0, mark))
                : Optional.empty();
        Optional<Method> command = action.flatMap(found -> found.command(mark < 0 ? "" : name.substring(mark + 1)));
        if (command.isEmpty()) {
            pages.message(request, response, HttpServletResponse.SC_NOT_FOUND, "sandbox.web.missing");
        } else if (admits(request, response, action.get(), command.get())) {
            run(request, response, action.get(), command.get());
        }
    }

    private boolean admits(HttpServletRequest request, HttpServletResponse response, ActionClass action, Method command)
            throws IOException {
        Access access = action.isForAdministrators() ? Access.ADMIN_ONLY : Access.of(command, action.type());
        if (!pages.admit(request, response, rules.verdict(access))) {
            return false;
        }
        if (!action.answers(command, request.getMethod())) {
            pages.message(
                    request,
                    response,
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    "sandbox.web.method",
                    request.getMethod());
            return false;
        }
        return hasToken(request, response, action, command)
                && (!action.needsPassword(command) || webSudo.confirmed(request, response));
    }

    private boolean hasToken(
            HttpServletRequest request, HttpServletResponse response, ActionClass action, Method command)
            throws IOException {
        boolean valid = !action.needsToken(command)
                || (request.getMethod().equals("POST")
                        && xsrf.validateToken(request, request.getParameter(Xsrf.PARAMETER)));
        if (!valid) {
            pages.message(request, response, HttpServletResponse.SC_FORBIDDEN, "sandbox.web.xsrf");
        }
        return valid;
    }

    private void run(HttpServletRequest request, HttpServletResponse response, ActionClass action, Method command)
            throws IOException {
        try {
            JiraWebActionSupport instance =
                    (JiraWebActionSupport) action.module().create(action.type().getName());
            ActionParameters.set(instance, request.getParameterMap());
            show(request, response, action, instance, execute(instance, command));
        } catch (IOException e) {
            throw e;
        } catch (Exception | LinkageError e) {
            LOG.error("The action {} failed", action.alias(), e);
            if (!response.isCommitted()) {
                response.resetBuffer();
                pages.message(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "sandbox.web.failed");
            }
        }
    }

    private static String execute(JiraWebActionSupport action, Method command) throws Exception {
        if (command.getName().equals("doExecute")) {
            return action.execute();
        }
        try {
            command.setAccessible(true);
            return (String) command.invoke(action);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private void show(
            HttpServletRequest request,
            HttpServletResponse response,
            ActionClass action,
            JiraWebActionSupport instance,
            String result)
            throws IOException {
        if (result == null || result.equals(NONE)) {
            return;
        }
        String view = action.views().get(result);
        if (view == null) {
            LOG.error("The action {} declares no view for its result '{}'", action.alias(), result);
            pages.message(request, response, HttpServletResponse.SC_NOT_FOUND, "sandbox.web.missing");
            return;
        }
        if (view.startsWith(REFUSALS)) {
            boolean anonymous = rules.verdict(Access.LICENSED_ONLY) == AccessRules.Verdict.LOGIN_NEEDED;
            pages.admit(
                    request, response, anonymous ? AccessRules.Verdict.LOGIN_NEEDED : AccessRules.Verdict.FORBIDDEN);
            return;
        }
        Map<String, Object> context = new HashMap<>();
        context.put("action", instance);
        context.put("atl_token", xsrf.generateToken(request));
        pages.write(request, response, templates.render(action.module(), view, context));
    }
}
