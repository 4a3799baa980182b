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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** Stands before a server, passes requests on, and changes the answers to some. */
final class LyingServer implements AutoCloseable {

    /** The body as Latin letters, a byte each. */
    private record Lie(int status, String body) {}

    private static final List<String> PASSED_ON =
            List.of("Authorization", "Accept", "Content-Type", "X-Atlassian-Token", "Cookie");
    private static final Set<String> OF_THE_CONNECTION = Set.of("content-length", "transfer-encoding", "connection");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final String behind;
    private final Map<String, UnaryOperator<Lie>> lies = new ConcurrentHashMap<>();

    private LyingServer(String behind) throws IOException {
        this.behind = behind;
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::pass);
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

    private Lie told(String asked, Lie truth) {
        Lie told = truth;
        for (Map.Entry<String, UnaryOperator<Lie>> lie : lies.entrySet()) {
            told = asked.contains(lie.getKey()) ? lie.getValue().apply(told) : told;
        }
        return told;
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
            Lie said = told(asked.toString(), new Lie(truth.statusCode(), truth.body()));
            byte[] body = said.body().getBytes(StandardCharsets.ISO_8859_1);
            exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
