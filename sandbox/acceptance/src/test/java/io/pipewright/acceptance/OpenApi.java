package io.pipewright.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The described REST interface of the app, call by call, with a body for each that fits its schema. */
final class OpenApi {

    private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");

    private final Map<String, Object> document;

    private OpenApi(Map<String, Object> document) {
        this.document = document;
    }

    /** One described call; {@code query} are the names of its query parameters. */
    record Call(String method, String path, List<String> query, Optional<Map<String, Object>> schema) {

        String name() {
            return method + " " + path;
        }
    }

    static OpenApi read() throws IOException {
        try (Reader in = Files.newBufferedReader(Path.of(System.getProperty("openapi")))) {
            return new OpenApi(map(new Yaml(new SafeConstructor(new LoaderOptions())).load(in)));
        }
    }

    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        map(document.get("paths")).forEach((path, item) -> map(item).forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                calls.add(call(method.toUpperCase(Locale.ROOT), path, map(operation)));
            }
        }));
        return calls;
    }

    private Call call(String method, String path, Map<String, Object> operation) {
        List<String> query = new ArrayList<>();
        for (Object given : list(operation.get("parameters"))) {
            Map<String, Object> parameter = resolved(map(given));
            if ("query".equals(parameter.get("in"))) {
                query.add((String) parameter.get("name"));
            }
        }
        Map<String, Object> body = resolved(map(operation.get("requestBody")));
        Object schema = map(map(body.get("content")).get("application/json")).get("schema");
        return new Call(method, path, query, Optional.ofNullable(schema).map(found -> resolved(map(found))));
    }

    /** What the schema asks for, the revision that somebody saw long ago included: that changes nothing. */
    Map<String, Object> sample(Map<String, Object> schema) {
        Map<String, Object> sample = new LinkedHashMap<>();
        List<?> required = list(schema.get("required"));
        properties(schema).forEach((name, property) -> {
            if (required.contains(name) || name.equals("revision")) {
                sample.put(name, value(name, property));
            }
        });
        return sample;
    }

    Map<String, Map<String, Object>> properties(Map<String, Object> schema) {
        Map<String, Map<String, Object>> properties = new LinkedHashMap<>();
        map(schema.get("properties")).forEach((name, property) -> properties.put(name, resolved(map(property))));
        return properties;
    }

    /** A value that fits the schema. */
    Object value(String name, Map<String, Object> schema) {
        if (schema.get("enum") instanceof List<?> choices) {
            return choices.get(0);
        }
        if (schema.get("example") != null) {
            return schema.get("example");
        }
        return switch ((String) schema.getOrDefault("type", "object")) {
            case "integer" -> 987_654_321;
            case "boolean" -> false;
            case "array" -> List.of();
            case "string" -> "date".equals(schema.get("format")) ? "2026-05-12" : "A text for " + name;
            default -> Map.of();
        };
    }

    private Map<String, Object> resolved(Map<String, Object> node) {
        if (!(node.get("$ref") instanceof String reference)) {
            return node;
        }
        Map<String, Object> found = document;
        for (String step : reference.substring(2).split("/")) {
            found = map(found.get(step));
        }
        return resolved(found);
    }

    private static List<?> list(Object node) {
        return node instanceof List<?> list ? list : List.of();
    }

    private static Map<String, Object> map(Object node) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (node instanceof Map<?, ?> given) {
            given.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }
}
