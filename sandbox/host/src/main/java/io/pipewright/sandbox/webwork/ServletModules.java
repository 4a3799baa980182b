package io.pipewright.sandbox.webwork;

import io.pipewright.sandbox.plugin.ModuleKind;
import io.pipewright.sandbox.plugin.PluginModule;
import io.pipewright.sandbox.web.Access;
import io.pipewright.sandbox.web.AccessRules;
import io.pipewright.sandbox.web.Descriptor;
import io.pipewright.sandbox.web.HostServlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The module kind {@code servlet}: servlets of plugins at {@code /plugins/servlet/<url-pattern>}. */
public final class ServletModules extends HttpServlet implements ModuleKind {

    private static final long serialVersionUID = 1L;
    private static final String ROOT = "/plugins/servlet";

    private final transient AccessRules rules;
    private final transient Pages pages;
    private final transient Map<String, Mounted> mounted = new ConcurrentHashMap<>();

    private record Mounted(List<String> patterns, HttpServlet servlet) {

        /** The part of the path that a pattern names; empty when none matches. */
        Optional<String> match(String path) {
            return patterns.stream()
                    .filter(pattern -> pattern.endsWith("/*")
                            ? (path + "/").startsWith(pattern.substring(0, pattern.length() - 1))
                            : path.equals(pattern))
                    .map(pattern -> pattern.endsWith("/*") ? pattern.substring(0, pattern.length() - 2) : pattern)
                    .max(Comparator.comparingInt(String::length));
        }
    }

    public ServletModules(AccessRules rules, Pages pages) {
        this.rules = rules;
        this.pages = pages;
    }

    /** The servlet that all plugin servlets are reached through. */
    public HostServlet mounted() {
        return new HostServlet(this, List.of(ROOT + "/*"));
    }

    @Override
    public String element() {
        return "servlet";
    }

    @Override
    public void enable(PluginModule module) throws ServletException {
        List<String> patterns = Descriptor.children(module.xml(), "url-pattern").stream()
                .map(element -> element.getTextContent().strip())
                .toList();
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException(module.completeKey() + " has no url-pattern");
        }
        if (!(module.create(module.attribute("class")) instanceof HttpServlet servlet)) {
            throw new IllegalArgumentException(
                    module.completeKey() + ": " + module.attribute("class") + " is no servlet");
        }
        servlet.init(new PluginServletConfig(
                module.key(), Descriptor.children(module.xml(), "init-param"), this::getServletContext));
        mounted.put(module.completeKey(), new Mounted(patterns, servlet));
    }

    @Override
    public void disable(PluginModule module) {
        Mounted gone = mounted.remove(module.completeKey());
        if (gone != null) {
            gone.servlet().destroy();
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Optional<Mounted> found = mounted.values().stream()
                .filter(servlet -> servlet.match(path).isPresent())
                .max(Comparator.comparingInt(
                        servlet -> servlet.match(path).orElseThrow().length()));
        if (found.isEmpty()) {
            pages.message(request, response, HttpServletResponse.SC_NOT_FOUND, "sandbox.web.missing");
            return;
        }
        HttpServlet servlet = found.get().servlet();
        if (pages.admit(
                request,
                response,
                rules.verdict(Access.of(methodOf(servlet, request.getMethod()), servlet.getClass())))) {
            serve(servlet, below(request, path, found.get().match(path).orElseThrow()), response);
        }
    }

    /** HTML that asks for a frame gets one; anything else goes out as the servlet writes it. */
    private void serve(HttpServlet servlet, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HtmlBuffer buffer = new HtmlBuffer(response);
        servlet.service(request, buffer);
        Optional<String> html = buffer.html();
        if (html.filter(PageParts::asksForDecorator).isPresent()) {
            pages.write(request, response, html.get());
        } else if (html.isPresent()) {
            response.getOutputStream().write(html.get().getBytes(response.getCharacterEncoding()));
        }
    }

    private static AnnotatedElement methodOf(HttpServlet servlet, String httpMethod) {
        String name = "do" + httpMethod.charAt(0) + httpMethod.substring(1).toLowerCase(Locale.ROOT);
        for (Class<?> type = servlet.getClass(); type != HttpServlet.class; type = type.getSuperclass()) {
            try {
                return type.getDeclaredMethod(name, HttpServletRequest.class, HttpServletResponse.class);
            } catch (NoSuchMethodException inherited) {
                // the parent may have it
            }
        }
        return servlet.getClass();
    }

    private static HttpServletRequest below(HttpServletRequest request, String path, String base) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getServletPath() {
                return ROOT + base;
            }

            @Override
            public String getPathInfo() {
                return path.length() == base.length() ? null : path.substring(base.length());
            }
        };
    }
}
