package io.pipewright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.sandbox.plugin.PluginInfo;
import io.pipewright.sandbox.plugin.PluginJarBuilder;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The whole host, started in this process, used through its web address. */
public class SandboxTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private Sandbox sandbox;

    @After
    public void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    /** The same promises hold on PostgreSQL; see the sub-class. */
    protected Options options(List<Path> apps) {
        return Options.inHome(folder.getRoot().toPath().resolve("site"), 0, false, apps);
    }

    private void start(Path... apps) {
        sandbox = Sandbox.start(options(List.of(apps)));
    }

    @Test
    public void whoLogsInIsKnownToPagesAndRest() throws Exception {
        start();
        assertThat(get("/rest/api/2/myself").statusCode()).isEqualTo(401);
        logIn("rep1", "wrong");
        assertThat(get("/rest/api/2/myself").statusCode()).isEqualTo(401);
        logIn("rep1", "rep1");
        assertThat(get("/rest/api/2/myself").body()).contains("\"name\":\"rep1\"");
        assertThat(get("/secure/Dashboard.jspa").statusCode()).isEqualTo(200);
    }

    @Test
    public void anAppsStoreAndPageServeAndSurviveARestart() throws Exception {
        start(app("1.0", "first"));
        assertThat(sandbox.welcome()).contains(sandbox.address().toString(), "Test 1.0 is enabled", "admin / admin");
        logIn("admin", "admin");
        assertThat(get("/plugins/servlet/count").body()).contains("first 1");
        sandbox.close();
        start();
        logIn("admin", "admin");
        assertThat(get("/plugins/servlet/count").body()).contains("first 2");
    }

    @Test
    public void anAppIsUpgradedAtTheStartAndWhileTheHostRuns() throws Exception {
        start(app("1.0", "first"));
        sandbox.close();
        start(app("2.0", "second"));
        assertThat(sandbox.plugins().all()).extracting(PluginInfo::version).containsExactly("2.0");
        sandbox.plugins().install(app("3.0", "third"));
        logIn("admin", "admin");
        assertThat(get("/plugins/servlet/count").body()).contains("third 1");
    }

    @Test
    public void aDisabledAppsPageIsGoneAndComesBack() throws Exception {
        start(app("1.0", "first"));
        logIn("admin", "admin");
        sandbox.plugins().disable("counter");
        assertThat(get("/plugins/servlet/count").statusCode()).isEqualTo(404);
        sandbox.plugins().enable("counter");
        assertThat(get("/plugins/servlet/count").statusCode()).isEqualTo(200);
    }

    @Test
    public void anAppThatCannotBeEnabledLeavesTheHostRunningAndIsToldOf() throws Exception {
        start(PluginJarBuilder.plugin("broken")
                .imports("com.atlassian.jira.nowhere")
                .build(folder.getRoot().toPath()));
        assertThat(sandbox.welcome()).contains("is DISABLED", "com.atlassian.jira.nowhere");
        assertThat(get("/login.jsp").statusCode()).isEqualTo(200);
    }

    /** Counts its calls in Active Objects. */
    private Path app(String version, String word) {
        return PluginJarBuilder.plugin("counter")
                .version(version)
                .imports(
                        "com.atlassian.activeobjects.external",
                        "com.atlassian.sal.api.transaction",
                        "net.java.ao",
                        "net.java.ao.schema",
                        "jakarta.servlet",
                        "jakarta.servlet.http")
                .index("imports", "com.atlassian.activeobjects.external.ActiveObjects")
                .module("<ao key='ao'><entity>p.Call</entity></ao>")
                .module("<servlet key='count' class='p.Count'><url-pattern>/count</url-pattern></servlet>")
                .source(
                        "p.Call",
                        "package p; @net.java.ao.schema.Table(\"CALL_LOG\") public interface Call extends net.java.ao.Entity { }")
                .source(
                        "p.Count",
                        "package p; import com.atlassian.activeobjects.external.ActiveObjects; import jakarta.servlet.http.*;"
                                + " public class Count extends HttpServlet {"
                                + " private final ActiveObjects ao; public Count(ActiveObjects ao) { this.ao = ao; }"
                                + " protected void doGet(HttpServletRequest q, HttpServletResponse r) throws java.io.IOException {"
                                + " ao.create(Call.class);"
                                + " r.setContentType(\"text/plain\"); r.getWriter().print(\"" + word
                                + " \" + ao.count(Call.class)); } }")
                .build(folder.getRoot().toPath());
    }

    private void logIn(String name, String password) throws IOException, InterruptedException {
        String token = Jsoup.parse(get("/login.jsp").body())
                .select("form input[name=atl_token]")
                .attr("value");
        HttpRequest request = HttpRequest.newBuilder(at("/login.jsp"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "os_username=" + name + "&os_password=" + password + "&atl_token=" + token))
                .build();
        browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return sandbox.address().resolve(path);
    }
}
