package io.pipewright.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One logged-in user who works over HTTP, as a browser would. */
public final class DemoClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\"[^>]*value=\"([^\"]*)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private DemoClient(URI address) {
        this.address = address;
    }

    public static DemoClient login(URI address, String user, String password) throws IOException, InterruptedException {
        DemoClient client = new DemoClient(address);
        client.submit("/login.jsp", "/login.jsp", Map.of("os_username", user, "os_password", password));
        return client;
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return json(HttpRequest.newBuilder(uri(path)).GET());
    }

    /** The text of a page. */
    public String page(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).GET()).body();
    }

    public JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return json(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public JsonNode put(String path, Object body) throws IOException, InterruptedException {
        return json(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Opens a page, submits one of its forms with the page's token, and gives the address it leads to. */
    public URI submit(String page, String target, Map<String, String> fields) throws IOException, InterruptedException {
        String html = send(HttpRequest.newBuilder(uri(page)).GET()).body();
        Matcher token = TOKEN.matcher(html);
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        String body = form + (token.find() ? "&atl_token=" + encoded(token.group(1)) : "");
        return send(HttpRequest.newBuilder(uri(target))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .uri();
    }

    private JsonNode json(HttpRequest.Builder request) throws IOException, InterruptedException {
        String body = send(request).body();
        return body.isBlank() ? JSON.nullNode() : JSON.readTree(body);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() >= 400) {
            throw new IOException(response.request().method() + " "
                    + response.uri().getPath() + " answered " + response.statusCode() + ": "
                    + response.body().substring(0, Math.min(500, response.body().length())));
        }
        return response;
    }

    private URI uri(String path) {
        return URI.create(address + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
