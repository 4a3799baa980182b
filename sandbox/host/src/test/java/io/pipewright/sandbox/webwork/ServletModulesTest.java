package io.pipewright.sandbox.webwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.annotations.security.UnrestrictedAccess;
import io.pipewright.sandbox.web.FakeModule;
import io.pipewright.sandbox.web.RunningSite;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.Rule;
import org.junit.Test;

public class ServletModulesTest {

    @Rule
    public final RunningSite running = new RunningSite();

    /** Answers with what it is asked for. */
    public static class Export extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType(request.getParameter("type") + ";charset=UTF-8");
            response.getWriter()
                    .write(request.getParameter("text") + request.getServletPath() + "," + request.getPathInfo());
        }
    }

    /** Open to everybody. */
    @UnrestrictedAccess
    public static class Open extends Export {

        private static final long serialVersionUID = 1L;
    }

    private static FakeModule module(Class<?> type, String pattern) {
        return FakeModule.of("<servlet key=\"" + type.getSimpleName() + "\" class=\"" + type.getName()
                + "\"><url-pattern>" + pattern + "</url-pattern></servlet>");
    }

    @Test
    public void aServletWithoutAnnotationIsForLicensedUsers() throws Exception {
        running.servlets.enable(module(Export.class, "/app/export"));
        HttpResponse<String> anonymous = running.get("/plugins/servlet/app/export");
        assertThat(anonymous.statusCode()).isEqualTo(302);
        assertThat(anonymous.headers().firstValue("Location").orElseThrow()).contains("/login.jsp");
        running.logIn("guest");
        assertThat(running.get("/plugins/servlet/app/export").statusCode()).isEqualTo(403);
        running.logIn("rep");
        HttpResponse<String> csv = running.get("/plugins/servlet/app/export?type=text/csv&text=%ED%95%9C");
        assertThat(csv.body()).isEqualTo("한/plugins/servlet/app/export,null");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/csv;charset=UTF-8");
    }

    @Test
    public void anOpenServletIsForEverybody_andAPatternMayEndInAStar() throws Exception {
        running.servlets.enable(module(Open.class, "/app/*"));
        assertThat(running.get("/plugins/servlet/app/a/b?type=text/plain&text=x")
                        .body())
                .isEqualTo("x/plugins/servlet/app,/a/b");
        assertThat(running.get("/plugins/servlet/application").statusCode()).isEqualTo(404);
    }

    @Test
    public void htmlThatAsksForAFrameGetsOne() throws Exception {
        running.servlets.enable(module(Open.class, "/app/*"));
        assertThat(running.get("/plugins/servlet/app/?type=text/html"
                                + "&text=%3Cmeta%20name%3D%22decorator%22%20content%3D%22atl.general%22%3E%ED%95%9C")
                        .body())
                .startsWith("[general|]한");
        assertThat(running.get("/plugins/servlet/app/?type=text/html&text=plain")
                        .body())
                .startsWith("plain/plugins");
    }

    @Test
    public void aDisabledServletIsGone() throws Exception {
        FakeModule module = module(Open.class, "/app");
        running.servlets.enable(module);
        running.servlets.disable(module);
        assertThat(running.get("/plugins/servlet/app").statusCode()).isEqualTo(404);
    }

    @Test
    public void whatIsNoServletFailsTheModule() {
        assertThatThrownBy(() -> running.servlets.enable(module(Object.class, "/x")))
                .hasMessageContaining("no servlet");
    }
}
