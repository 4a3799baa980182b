package io.pipewright.sandbox.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Hands each request below {@code /rest} to the application it is for. */
final class RestServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient RestModules modules;

    RestServlet(RestModules modules) {
        this.modules = modules;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        Optional<RestModules.Mounted> module = modules.find(path);
        if (module.isEmpty()) {
            tell(response, HttpServletResponse.SC_NOT_FOUND, "There is no REST module at this address.");
            return;
        }
        response.setHeader("Cache-Control", "no-cache, no-store, no-transform");
        module.get().container().service(below(request, module.get(), path), response);
        if (response.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                && !modules.isMounted(module.get())
                && !response.isCommitted()) {
            // the application was taken away under the request, and with it the means to answer
            tell(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "The app was disabled while it answered. Try again when it is enabled.");
        }
    }

    private static void tell(HttpServletResponse response, int status, String message) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write("{\"errorMessages\":[\"" + message + "\"],\"errors\":{}}");
    }

    private static HttpServletRequest below(HttpServletRequest request, RestModules.Mounted module, String path) {
        int version = module.path().length() + 1;
        int end = path.indexOf('/', version);
        String base = end < 0 ? path : path.substring(0, end);
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getServletPath() {
                return "/rest/" + base;
            }

            @Override
            public String getPathInfo() {
                return end < 0 ? "/" : path.substring(end);
            }
        };
    }
}
