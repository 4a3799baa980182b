package io.pipewright.acceptance;

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
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person who works over HTTP: with a personal access token, with the session of a login, or without a name. */
final class Person {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"atl_token\"[^>]*value=\"([^\"]*)\"");
    private static final int LONGEST_BODY = 400;

    private final String base;
    private final String name;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    private Person(String base, String name, String token) {
        this.base = base;
        this.name = name;
        this.token = token;
    }

    static Person anonymous(String base) {
        return new Person(base, "anonymous", "");
    }

    static Person withToken(String base, String name, String token) {
        return new Person(base, name, token);
    }

    /** By Jira's session resource, or by the login page where that is not offered; empty when neither lets the user in. */
    static Optional<Person> login(String base, String user, String password) {
        Person person = new Person(base, user, "");
        person.post("/rest/auth/1/session", Map.of("username", user, "password", password));
        if (!person.isKnown()) {
            Matcher form = FORM_TOKEN.matcher(person.get("/login.jsp").text());
            String xsrf = form.find() ? form.group(1) : "";
            person.send(person.builder("/login.jsp")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("os_username=" + encoded(user) + "&os_password=" + encoded(password)
                            + "&atl_token=" + encoded(xsrf))));
        }
        return person.isKnown() ? Optional.of(person) : Optional.empty();
    }

    private boolean isKnown() {
        return get("/rest/api/2/myself").ok();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Answer get(String path) {
        return send(builder(path).header("Accept", "*/*").GET());
    }

    Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    Answer delete(String path) {
        return send(builder(path).header("Accept", "*/*").DELETE());
    }

    /** With a body that is written as JSON. */
    Answer send(String method, String path, Object body) {
        String text = json(body);
        HttpRequest.Builder request = builder(path)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(text));
        boolean secret = text.contains("\"password\"");
        return send(request, secret ? "(a body with a password)" : text);
    }

    HttpRequest.Builder builder(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(5))
                .header("X-Atlassian-Token", "no-check");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    Answer send(HttpRequest.Builder request) {
        return send(request, "");
    }

    private Answer send(HttpRequest.Builder builder, String body) {
        HttpRequest request = builder.build();
        String path = request.uri().toString().substring(base.length());
        String begin = body.length() > LONGEST_BODY ? body.substring(0, LONGEST_BODY) + "…" : body;
        String told = (name + ": " + request.method() + " " + path + " " + begin).strip();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    told, response.statusCode(), response.headers(), response.body(), parsed(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(told + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(told, e);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
