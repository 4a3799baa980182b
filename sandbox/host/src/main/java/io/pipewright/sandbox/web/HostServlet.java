package io.pipewright.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import java.util.List;

/** A servlet of the host and the paths it answers, for the web server to mount. */
public record HostServlet(HttpServlet servlet, List<String> paths) {}
