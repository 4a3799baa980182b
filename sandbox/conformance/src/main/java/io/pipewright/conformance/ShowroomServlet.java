package io.pipewright.conformance;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page on which every component of the app's front end stands in every state, within the host's frame. */
public class ShowroomServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
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
        pages.assembler().resources().requireWebResource("io.pipewright.conformance:showroom");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(PAGE);
    }
}
