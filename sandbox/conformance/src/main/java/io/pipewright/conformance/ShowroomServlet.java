package io.pipewright.conformance;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * The page on which every component of the app's front end stands in every state, within the host's frame. What it takes from the app is
 * asked for here and is no dependency of the plugin, which has to run where the app is not.
 */
public class ShowroomServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final List<String> RESOURCES = List.of(
            "io.pipewright.jira:vendor",
            "io.pipewright.jira:forecast-gadget-resources",
            "io.pipewright.conformance:showroom");
    private static final String PAGE = """
            <html>
            <head><meta name="decorator" content="atl.general"><title>Components</title></head>
            <body><h1>Components</h1><div id="pipewright-showroom"></div></body>
            </html>
            """;

    private final transient PageBuilderService pages;

    @Inject
    public ShowroomServlet(PageBuilderService pages) {
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RESOURCES.forEach(key -> pages.assembler().resources().requireWebResource(key));
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(PAGE);
    }
}
