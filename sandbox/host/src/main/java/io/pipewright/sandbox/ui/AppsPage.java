package io.pipewright.sandbox.ui;

import com.atlassian.jira.security.GlobalPermissionManager;
import io.pipewright.sandbox.plugin.PluginAdmin;
import io.pipewright.sandbox.plugin.PluginException;
import io.pipewright.sandbox.plugin.PluginInfo;
import io.pipewright.sandbox.web.HostServlet;
import io.pipewright.sandbox.web.LocalPath;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Manage apps: lists, installs, upgrades, switches and removes plugins. */
final class AppsPage extends AdminServlet {

    /** Where Jetty looks for the limits of a form with files. */
    private static final String MULTIPART = "org.eclipse.jetty.multipartConfig";

    private static final long serialVersionUID = 1L;
    private static final String PATH = "/plugins/servlet/upm";
    private static final long LARGEST_JAR = 200L * 1024 * 1024;

    private final transient PluginAdmin plugins;

    AppsPage(Shell shell, GlobalPermissionManager permissions, PluginAdmin plugins) {
        super(shell, permissions);
        this.plugins = plugins;
    }

    HostServlet mounted() {
        return at(PATH, PATH + "/manage");
    }

    @Override
    void prepare(Exchange exchange) {
        String limits = System.getProperty("java.io.tmpdir");
        exchange.request()
                .setAttribute(MULTIPART, new MultipartConfigElement(limits, LARGEST_JAR, LARGEST_JAR, 1024 * 1024));
    }

    @Override
    void get(Exchange exchange) throws IOException {
        show(exchange, List.of(), exchange.text("done"));
    }

    private void show(Exchange exchange, List<String> errors, String done) throws IOException {
        List<PluginInfo> installed = plugins.all();
        shell().show(
                        exchange,
                        new Page(shell().text("sandbox.ui.apps.title"), "apps")
                                .admin()
                                .with("plugins", installed)
                                .with("errors", errors)
                                .with(
                                        "done",
                                        installed.stream()
                                                .filter(plugin -> plugin.key().equals(done))
                                                .findFirst()
                                                .orElse(null))
                                .status(
                                        errors.isEmpty()
                                                ? HttpServletResponse.SC_OK
                                                : HttpServletResponse.SC_BAD_REQUEST));
    }

    @Override
    void post(Exchange exchange) throws IOException {
        try {
            String key = act(exchange);
            exchange.go(PATH + "?done=" + LocalPath.encoded(key));
        } catch (PluginException | IllegalArgumentException e) {
            show(exchange, List.of(String.valueOf(e.getMessage())), "");
        }
    }

    private String act(Exchange exchange) throws IOException {
        String key = exchange.text("key");
        switch (exchange.text("do")) {
            case "install" -> {
                return install(exchange);
            }
            case "enable" -> plugins.enable(key);
            case "disable" -> plugins.disable(key);
            case "uninstall" -> plugins.uninstall(key);
            default -> throw new IllegalArgumentException(shell().text("sandbox.ui.error.text", "400"));
        }
        return key;
    }

    private String install(Exchange exchange) throws IOException {
        Path jar = Files.createTempFile("app", ".jar");
        try {
            Part part = exchange.request().getPart("plugin");
            if (part == null || part.getSize() == 0) {
                throw new IllegalArgumentException(shell().text("sandbox.ui.apps.nofile"));
            }
            try (InputStream in = part.getInputStream()) {
                Files.copy(in, jar, StandardCopyOption.REPLACE_EXISTING);
            }
            return plugins.install(jar).key();
        } catch (ServletException e) {
            throw new IllegalArgumentException(shell().text("sandbox.ui.apps.nofile"), e);
        } finally {
            Files.deleteIfExists(jar);
        }
    }
}
