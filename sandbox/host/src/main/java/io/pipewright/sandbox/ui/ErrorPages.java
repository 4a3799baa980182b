package io.pipewright.sandbox.ui;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns errors of servlets into pages that say what happened and what to do; REST
 * answers and files keep their own. Runs after the filter that knows the user.
 */
public final class ErrorPages implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Shell shell;

    public ErrorPages(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        HttpServletResponse response = (HttpServletResponse) anyResponse;
        if (isForPrograms(request)) {
            chain.doFilter(request, response);
            return;
        }
        Remembering remembering = new Remembering(response);
        try {
            chain.doFilter(request, remembering);
        } catch (IOException | ServletException | RuntimeException | LinkageError e) {
            failed(new Exchange(request, response), e);
            return;
        }
        if (remembering.error >= HttpServletResponse.SC_BAD_REQUEST && !response.isCommitted()) {
            draw(new Exchange(request, response), remembering.error);
        }
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/rest/") || path.startsWith("/download/") || path.startsWith(UiFiles.PATH);
    }

    private void failed(Exchange exchange, Throwable failure) throws IOException {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("The page {} failed (reference {})", exchange.request().getRequestURI(), reference, failure);
        if (!exchange.response().isCommitted()) {
            exchange.response().reset();
            shell.refuse(
                    exchange,
                    HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                    "sandbox.ui.failed.title",
                    "sandbox.ui.failed.text",
                    reference);
        }
    }

    private void draw(Exchange exchange, int status) throws IOException {
        switch (status) {
            case HttpServletResponse.SC_NOT_FOUND ->
                shell.refuse(exchange, status, "sandbox.ui.missing.title", "sandbox.ui.missing.text");
            case HttpServletResponse.SC_FORBIDDEN, HttpServletResponse.SC_UNAUTHORIZED ->
                shell.refuse(exchange, status, "sandbox.ui.denied.title", "sandbox.ui.denied.text");
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED ->
                shell.refuse(exchange, status, "sandbox.ui.method.title", "sandbox.ui.method.text");
            default ->
                shell.refuse(
                        exchange, status, "sandbox.ui.error.title", "sandbox.ui.error.text", Integer.toString(status));
        }
    }

    /** Keeps back what a servlet reports, so that the page can be drawn while the user is still known. */
    private static final class Remembering extends HttpServletResponseWrapper {

        private int error;

        Remembering(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) {
            error = status;
        }

        @Override
        public void sendError(int status, String message) {
            error = status;
        }
    }
}
