package io.pipewright.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Delivers web resources: {@code /download/batch/<key>/<name>} and {@code /download/resources/<key>/<name>}. */
public final class DownloadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("js", "text/javascript;charset=UTF-8"),
            Map.entry("css", "text/css;charset=UTF-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("woff", "font/woff"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("html", "text/html;charset=UTF-8"),
            Map.entry("json", "application/json;charset=UTF-8"),
            Map.entry("txt", "text/plain;charset=UTF-8"));

    private final transient WebResources resources;
    private final transient FrontEnd frontEnd;
    private final transient RequestPageResources page;

    public DownloadServlet(WebResources resources, FrontEnd frontEnd, RequestPageResources page) {
        this.resources = resources;
        this.frontEnd = frontEnd;
        this.page = page;
    }

    /** The servlet with its paths. */
    public HostServlet mounted() {
        return new HostServlet(this, List.of("/download/batch/*", "/download/resources/*", "/download/required.json"));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().endsWith("required.json")) {
            writeRequired(request, response);
            return;
        }
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        int slash = path.indexOf('/');
        Optional<byte[]> content =
                slash < 0 ? Optional.empty() : content(path.substring(0, slash), path.substring(slash + 1), request);
        if (content.isPresent()) {
            write(request, response, path, content.get());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<byte[]> content(String owner, String name, HttpServletRequest request) {
        return owner.equals(FrontEnd.OWNER) ? frontEnd.content(name) : resources.content(owner, name, locale(request));
    }

    private static Locale locale(HttpServletRequest request) {
        String locale = request.getParameter("locale");
        return locale == null ? Locale.ENGLISH : Locale.forLanguageTag(locale.replace('_', '-'));
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String path, byte[] content)
            throws IOException {
        String tag = "\"" + digest(content) + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(
                TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream"));
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@code wrm/require} asks for: {@code wr} are module keys, {@code wrc} contexts. */
    private void writeRequired(HttpServletRequest request, HttpServletResponse response) throws IOException {
        values(request, "wr").forEach(page::requireResource);
        values(request, "wrc").forEach(page::requireContext);
        response.setContentType(TYPES.get("json"));
        response.getWriter()
                .write(page.addresses().stream().map(ScriptTexts::quote).collect(Collectors.joining(",", "[", "]")));
    }

    private static List<String> values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.asList(values);
    }
}
