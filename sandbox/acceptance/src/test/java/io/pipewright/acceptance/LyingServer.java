package io.pipewright.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** Stands before a server, passes requests on, and changes the answers to some. */
final class LyingServer implements AutoCloseable {

    /** The body as Latin letters, a byte each. */
    private record Lie(int status, String body) {}

    private record Served(int status, String token, UnaryOperator<String> work) {}

    private static final List<String> PASSED_ON =
            List.of("Authorization", "Accept", "Content-Type", "X-Atlassian-Token", "Cookie");
    private static final Set<String> OF_THE_CONNECTION = Set.of("content-length", "transfer-encoding", "connection");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final String behind;
    private final Map<String, Served> served = new ConcurrentHashMap<>();
    private final Map<String, UnaryOperator<Lie>> lies = new ConcurrentHashMap<>();

    private LyingServer(String behind) throws IOException {
        this.behind = behind;
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static LyingServer before(String base) throws IOException {
        return new LyingServer(base);
    }

    String base() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void answering(String toPath, int status, String body) {
        lies.put(toPath, truth -> new Lie(status, body));
    }

    void replacing(String inAnswersTo, String text, String by) {
        lies.put(inAnswersTo, truth -> new Lie(truth.status(), truth.body().replace(text, by)));
    }

    /** Answers instead of the server behind, which has no such resource; {@code token} becomes the header {@code upm-token}. */
    void serving(String method, String inPath, int status, String token, UnaryOperator<String> bodyOfRequest) {
        served.put(method + " " + inPath, new Served(status, token, bodyOfRequest));
    }

    private Optional<Served> served(String asked) {
        return served.entrySet().stream()
                .filter(entry -> asked.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void serve(HttpExchange exchange, Served served) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        exchange.getResponseHeaders().put("upm-token", List.of(served.token()));
        answer(exchange, new Lie(served.status(), served.work().apply(request)));
    }

    private static void answer(HttpExchange exchange, Lie said) throws IOException {
        byte[] body = said.body().getBytes(StandardCharsets.ISO_8859_1);
        exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private Lie told(String asked, Lie truth) {
        Lie told = truth;
        for (Map.Entry<String, UnaryOperator<Lie>> lie : lies.entrySet()) {
            told = asked.contains(lie.getKey()) ? lie.getValue().apply(told) : told;
        }
        return told;
    }

    private void handle(HttpExchange exchange) throws IOException {
        Optional<Served> own = served(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        try {
            if (own.isPresent()) {
                serve(exchange, own.get());
            } else {
                pass(exchange);
            }
        } finally {
            exchange.close();
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(behind + asked))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        PASSED_ON.forEach(name -> exchange.getRequestHeaders()
                .getOrDefault(name, List.of())
                .forEach(value -> request.header(name, value)));
        try {
            HttpResponse<String> truth = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
            truth.headers().map().forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            answer(exchange, told(asked.toString(), new Lie(truth.statusCode(), truth.body())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
