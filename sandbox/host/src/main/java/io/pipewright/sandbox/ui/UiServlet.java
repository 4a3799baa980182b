package io.pipewright.sandbox.ui;

import io.pipewright.sandbox.web.HostServlet;
import io.pipewright.sandbox.web.LocalPath;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** A page of the host for users who are logged in; whatever changes something is a POST that carries the XSRF token. */
abstract class UiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Shell shell;

    UiServlet(Shell shell) {
        this.shell = shell;
    }

    final Shell shell() {
        return shell;
    }

    final HostServlet at(String... paths) {
        return new HostServlet(this, List.of(paths));
    }

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = new Exchange(request, response);
        if (isAdmitted(exchange)) {
            get(exchange);
        }
    }

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = new Exchange(request, response);
        if (!isAdmitted(exchange)) {
            return;
        }
        prepare(exchange);
        if (shell.isTokenValid(request)) {
            post(exchange);
        } else {
            shell.refuse(exchange, HttpServletResponse.SC_FORBIDDEN, "sandbox.ui.xsrf.title", "sandbox.ui.xsrf.text");
        }
    }

    private boolean isAdmitted(Exchange exchange) throws IOException {
        if (shell.user() == null) {
            if (exchange.isInline()) {
                exchange.response().setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            }
            boolean readable = exchange.request().getMethod().equals("GET");
            exchange.go(
                    readable
                            ? LocalPath.login(exchange.request())
                                    .substring(
                                            exchange.request().getContextPath().length())
                            : "/login.jsp");
            return false;
        }
        if (!mayUse()) {
            shell.refuse(
                    exchange, HttpServletResponse.SC_FORBIDDEN, "sandbox.ui.denied.title", "sandbox.ui.denied.text");
            return false;
        }
        return true;
    }

    /** Whether the user who is logged in may use this page at all. */
    boolean mayUse() {
        return true;
    }

    /** Runs before the parameters of a POST are read. */
    void prepare(Exchange exchange) {}

    abstract void get(Exchange exchange) throws IOException;

    void post(Exchange exchange) throws IOException {
        shell.refuse(
                exchange,
                HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                "sandbox.ui.method.title",
                "sandbox.ui.method.text");
    }
}
