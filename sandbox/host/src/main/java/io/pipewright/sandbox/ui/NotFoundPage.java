package io.pipewright.sandbox.ui;

import io.pipewright.sandbox.web.HostServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Answers every address that nobody else answers. */
final class NotFoundPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    HostServlet mounted() {
        return new HostServlet(this, List.of("/"));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
