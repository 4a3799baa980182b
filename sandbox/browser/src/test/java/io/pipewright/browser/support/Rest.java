package io.pipewright.browser.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The REST interface as a script uses it: with the personal access token of one person. */
public final class Rest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\" value=\"([^\"]*)\"");

    private final URI address;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    private Rest(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** An answer with its HTTP status; {@code body} is missing when there is none or when it is no JSON. */
    public record Answer(int status, String text, JsonNode body) {

        /** The body of an answer that has to be a success. */
        public JsonNode ok() {
            assertThat(status).as(text).isBetween(200, 299);
            return body;
        }

        /** Messages as in Jira's error shape, those of fields included. */
        public String messages() {
            return body.path("errorMessages") + " " + body.path("errors");
        }
    }

    /** Logs in once by the login page, makes a token, and works with that from then on. */
    public static Rest of(URI address, String user) {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        Matcher form = TOKEN.matcher(
                answer(browser, request(address, "/login.jsp").build()).text());
        String xsrf = form.find() ? form.group(1) : "";
        answer(
                browser,
                request(address, "/login.jsp")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "os_username=" + user + "&os_password=" + user + "&atl_token=" + encoded(xsrf)))
                        .build());
        JsonNode made = answer(
                        browser,
                        request(address, "/rest/pat/latest/tokens")
                                .header("Content-Type", "application/json")
                                .header("X-Atlassian-Token", "no-check")
                                .POST(BodyPublishers.ofString("{\"name\":\"tests\",\"expirationDuration\":1}"))
                                .build())
                .ok();
        return new Rest(address, made.get("rawToken").asText());
    }

    private static HttpRequest.Builder request(URI address, String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private static Answer answer(HttpClient client, HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body(), parsed(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** {@code body} is written as JSON, a text as it is. */
    public Answer send(String method, String path, Object body) {
        HttpRequest.Builder request = request(address, path)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("X-Atlassian-Token", "no-check");
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return answer(
                client,
                request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)))
                        .build());
    }

    private static String text(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A JSON object of names and values in turn; values may be null. */
    public static Map<String, Object> json(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
