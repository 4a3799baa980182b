package io.pipewright.sandbox.web;

import io.pipewright.sandbox.rest.RestModules;
import io.pipewright.sandbox.template.VelocityTemplates;
import io.pipewright.sandbox.webwork.ActionServlet;
import io.pipewright.sandbox.webwork.Pages;
import io.pipewright.sandbox.webwork.ServletModules;
import io.pipewright.sandbox.webwork.WebSudo;
import io.pipewright.sandbox.webwork.WebworkActions;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.rules.ExternalResource;

/** The web kernel on a free port with a fake site behind it, and a client that keeps cookies and follows no redirect. */
public final class RunningSite extends ExternalResource {

    public final FakeSite site = new FakeSite();
    public final FrontEnd frontEnd = new FrontEnd();
    public final WebResources resources = new WebResources(site.texts(), frontEnd);
    public final RequestPageResources page = new RequestPageResources(resources, frontEnd, site);
    public final VelocityTemplates templates = new VelocityTemplates(site, page);
    public final AccessRules rules = new AccessRules(site, site, site);
    public final RestModules rest = new RestModules(rules);
    public final WebworkActions actions = new WebworkActions();
    public final Xsrf xsrf = new Xsrf();
    private final Pages pages =
            new Pages((request, decorator, title, body) -> "[" + decorator + "|" + title + "]" + body, site);
    public final ServletModules servlets = new ServletModules(rules, pages);
    private final WebSudo webSudo = new WebSudo(site, site, xsrf, pages);
    private HttpClient client;
    private WebServer server;

    @Override
    protected void before() throws IOException {
        LoginPage login = (request, response, destination, failed) ->
                response.getWriter().write("failed: " + failed + ", token: " + xsrf.generateToken(request));
        server = new WebServer(
                0,
                List.of(
                        new LoginServlet(site, login, xsrf).mounted(),
                        new DownloadServlet(resources, frontEnd, page).mounted(),
                        rest.servlet(),
                        servlets.mounted(),
                        webSudo.mounted(),
                        new ActionServlet(actions, rules, webSudo, xsrf, templates, pages).mounted()),
                List.of(new RequestFilter(site, site, site, page)));
        server.start();
        client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    protected void after() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String host() {
        return "127.0.0.1:" + server.port();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + host() + path)).header("User-Agent", "test");
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends it and does not wait for the answer. */
    public CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    public HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    public void logIn(String user) throws IOException, InterruptedException {
        post("/login.jsp", "os_username=" + user + "&os_password=" + user);
    }
}
