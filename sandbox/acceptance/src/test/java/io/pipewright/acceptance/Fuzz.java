package io.pipewright.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipewright.acceptance.OpenApi.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Requests that nobody would send, made from the described ones; the same seed makes the same requests. */
final class Fuzz {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat (io|com|org|java|jakarta)\\.[\\w.$]+\\(|\\b\\w+(Exception|StackOverflowError|OutOfMemoryError)\\b"
                    + "|\\b(io\\.pipewright|com\\.atlassian|com\\.fasterxml|java\\.(lang|util|time|math)|org\\.(h2|glassfish))\\.");
    private static final String JSON_TYPE = "application/json";
    private static final List<String> TYPES = List.of(
            "application/json;charset=UTF-8",
            "application/json;charset=utf-16",
            "application/json;charset=nonsense",
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "*/*",
            "nonsense");
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "NONSENSE");
    private static final List<Object> VALUES = Arrays.asList(
            null,
            true,
            false,
            0,
            1,
            -1,
            1.5,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            Integer.MAX_VALUE,
            1e308,
            -0.0,
            List.of(),
            List.of(1, "a"),
            Map.of(),
            Map.of("a", Map.of("b", "c")),
            Arrays.asList((Object) null));
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "null",
            "true",
            "NaN",
            "Infinity",
            "1e999999999",
            "9".repeat(400),
            "0." + "9".repeat(400),
            "999999999999999999999999",
            "2026-05-12",
            "2026-02-30",
            "+999999999-12-31",
            "-999999999-01-01",
            "+999999995-01-01",
            "0000-00-00",
            "2026-05-12T00:00:00Z",
            "yes",
            "unknown",
            "agreed",
            "USD",
            "KRW",
            "XXX",
            "usd",
            "question",
            "field",
            "jql",
            "evaluation",
            "won",
            "admin",
            "\u0000",
            "\u200B=1+1",
            "\uFEFF@x",
            "\u202Egnp.exe",
            "\uD83D\uDE00".repeat(50),
            "\uD83D",
            "\uDE00x",
            "\r\nX-Injected: 1",
            "<script>alert(1)</script>",
            "' or 1=1 --",
            "\"",
            "\\",
            "%",
            "%s%n%d",
            "{0}",
            "{",
            "'{0}'",
            "${7*7}",
            "#set($x=1)",
            "${jndi:ldap://x}",
            "../../etc/passwd",
            "한글".repeat(200),
            "a".repeat(256),
            "a".repeat(2001),
            "a".repeat(10_001),
            "\u00A0",
            "\t\n");
    private static final List<String> QUERIES = List.of(
            "all",
            "projects:",
            "projects:1",
            "projects:9999999999999999999999",
            "projects:1,,2",
            "projects:-1",
            "projects:a",
            "filter:",
            "filter:1",
            "filter:x",
            "jql:",
            "jql:project = X",
            "jql:order by \"",
            "jql:summary ~ \"\\",
            "jql:((((((",
            "jql:a in (b",
            "jql:created >= '-1d'",
            "jql:issue in forecastDeals()",
            "jql:issue in forecastDeals('x','y')",
            "this-month",
            "this-quarter",
            "next-year",
            "2026-01-01..2027-01-01",
            "2026-01-01..2026-01-01",
            "..",
            "2026-01-01..",
            "+999999995-01-01..+999999999-01-01",
            "-999999999-01-01..+999999999-12-31",
            "0001-01-01..9999-12-31",
            "month",
            "owner",
            "stage",
            "project");
    private static final int DEEP = 20_000;

    private final Random random;
    private final OpenApi described;
    private final List<Call> calls;
    private final Map<String, List<String>> known;

    /** One request, as it was sent. */
    record Sent(String call, String method, String path, String type, String body) {

        @Override
        public String toString() {
            String begin = body.length() > 300 ? body.substring(0, 300) + "… (" + body.length() + " characters)" : body;
            return method + " " + (path.length() > 300 ? path.substring(0, 300) + "…" : path) + " [" + type + "] "
                    + begin;
        }
    }

    /** @param known values that lead somewhere, by the name of the path parameter */
    Fuzz(long seed, OpenApi described, Map<String, List<String>> known) {
        this.random = new Random(seed);
        this.described = described;
        this.calls = described.calls();
        this.known = new TreeMap<>(known);
    }

    Sent next() {
        Call call = calls.get(random.nextInt(calls.size()));
        String method = chance(4) ? any(METHODS) : call.method();
        String path = Day.APP + path(call.path()) + query(call);
        String body = call.schema().isEmpty() && !chance(10) ? "" : body(call);
        return new Sent(call.name(), method, path, chance(85) ? JSON_TYPE : any(TYPES), body);
    }

    private String path(String template) {
        String path = template;
        for (Map.Entry<String, List<String>> value : known.entrySet()) {
            String filled = chance(8) ? Person.encoded(text()).replace("+", "%20") : any(value.getValue());
            path = path.replace("{" + value.getKey() + "}", shortened(filled));
        }
        return path.replaceAll("\\{\\w+}", "amount");
    }

    /** Servers refuse longer addresses before anybody reads them. */
    private static String shortened(String text) {
        return text.length() <= 900 ? text : text.substring(0, 900).replaceAll("%[0-9A-F]?$", "");
    }

    private String query(Call call) {
        List<String> query = new ArrayList<>();
        for (String name : call.query()) {
            if (!chance(10)) {
                String value = chance(25) ? text() : query(name);
                query.add(name + "=" + shortened(Person.encoded(value)));
            }
        }
        if (chance(3)) {
            query.add("projects:" + "1,".repeat(2000));
            query.add(shortened(Person.encoded(text())) + "=1");
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private String query(String name) {
        return switch (name) {
            case "scope" -> chance(50) ? "projects:" + any(known.get("projectId")) : any(QUERIES.subList(0, 19));
            case "period" -> chance(50) ? "this-year" : any(QUERIES.subList(19, 29));
            case "group" -> any(QUERIES.subList(29, QUERIES.size()));
            case "currency" -> any(List.of("USD", "KRW", "EUR", "ZZZ"));
            default -> String.valueOf(random.nextInt(5));
        };
    }

    private String body(Call call) {
        Map<String, Object> body = new LinkedHashMap<>();
        call.schema().ifPresent(schema -> {
            body.putAll(described.sample(schema));
            described.properties(schema).forEach((name, property) -> {
                if (chance(30)) {
                    body.put(name, described.value(name, property));
                }
                if (chance(25)) {
                    body.put(name, odd());
                }
            });
        });
        if (chance(5)) {
            body.put(text(), odd());
        }
        return chance(8) ? broken(written(body)) : written(body);
    }

    private Object odd() {
        return chance(60) ? text() : chance(10) ? Map.of(text(), text()) : any(VALUES);
    }

    private String broken(String body) {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "null";
            case 2 -> body.substring(0, body.length() / 2);
            case 3 -> "[".repeat(DEEP);
            case 4 -> "{\"title\":".repeat(DEEP) + "1" + "}".repeat(DEEP);
            case 5 -> "[" + body + "]";
            case 6 -> body + body;
            default -> "{\"revision\":" + "9".repeat(2000) + "}";
        };
    }

    private static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        return chance(1) ? "x".repeat(200_000) : any(TEXTS);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** What is wrong with the answer; empty when it is one that may be given. */
    static String wrong(Answer answer) {
        if (answer.status() >= 500) {
            return "status " + answer.status();
        }
        return INSIDE.matcher(answer.text()).find() ? "shows its inside" : "";
    }

    /** Once more where the server had closed the connection after the request before: Java's client repeats only what reads. */
    static Answer send(Person person, Sent sent) {
        try {
            return sendOnce(person, sent);
        } catch (UncheckedIOException closed) {
            return sendOnce(person, sent);
        }
    }

    private static Answer sendOnce(Person person, Sent sent) {
        HttpRequest.Builder request = person.builder(sent.path())
                .header("Accept", "*/*")
                .header("Content-Type", sent.type())
                .method(
                        sent.method(),
                        sent.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes(sent)));
        return person.send(request);
    }

    private static byte[] bytes(Sent sent) {
        return sent.body().getBytes(sent.type().endsWith("utf-16") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }
}
