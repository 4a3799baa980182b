package io.pipewright.sandbox.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.SessionTrackingMode;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** The host's web server, reachable from this machine only. */
public final class WebServer implements AutoCloseable {

    private static final String LOCAL = "127.0.0.1";
    /** How long requests under way may take to end when the server stops. */
    private static final long STOP_MILLIS = 5000;

    private final Server server = new Server();
    private final ServerConnector connector;

    /**
     * @param port    0 for any free one
     * @param filters run before every servlet, in this order
     */
    public WebServer(int port, List<HostServlet> servlets, List<Filter> filters) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        this.connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(LOCAL);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new GracefulHandler(context(servlets, filters)));
        server.setStopTimeout(STOP_MILLIS);
    }

    private static ServletContextHandler context(List<HostServlet> servlets, List<Filter> filters) {
        ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
        context.getSessionHandler().setHttpOnly(true);
        context.getSessionHandler().setSameSite(HttpCookie.SameSite.LAX);
        context.getSessionHandler().setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        Stream.concat(Stream.of(new RequestCheck()), filters.stream())
                .forEach(filter ->
                        context.addFilter(new FilterHolder(filter), "/*", EnumSet.of(DispatcherType.REQUEST)));
        for (HostServlet mounted : servlets) {
            ServletHolder holder = new ServletHolder(mounted.servlet());
            mounted.paths().forEach(path -> context.addServlet(holder, path));
        }
        return context;
    }

    /** @throws IOException when the port is taken or cannot be opened */
    public void start() throws IOException {
        try {
            server.start();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The web server does not start", e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("The web server does not stop", e);
        }
    }
}
