package io.pipewright.sandbox.ui;

import io.pipewright.sandbox.web.HostServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Delivers the scripts and styles of the host's own pages. */
final class UiFiles extends HttpServlet {

    /** Where they stand. */
    static final String PATH = "/sandbox-ui/";

    private static final long serialVersionUID = 1L;
    private static final Set<String> NAMES = Set.of("ui.css", "ui.js", "dashboard.js");
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8");

    HostServlet mounted() {
        return new HostServlet(this, List.of(PATH + "*"));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = new Exchange(request, response).rest();
        if (!NAMES.contains(name)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
        response.setHeader("Cache-Control", "private, max-age=300");
        try (InputStream in = getClass().getClassLoader().getResourceAsStream("web-ui/" + name)) {
            in.transferTo(response.getOutputStream());
        }
    }
}
