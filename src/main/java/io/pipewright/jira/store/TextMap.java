package io.pipewright.jira.store;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Texts by name in one column, written as {@code name=text&name=text} with both parts percent-encoded. */
final class TextMap {

    private TextMap() {}

    static String encode(Map<String, String> texts) {
        return new TreeMap<>(texts)
                .entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    static Map<String, String> decode(String stored) {
        Map<String, String> texts = new TreeMap<>();
        if (stored != null && !stored.isEmpty()) {
            for (String pair : stored.split("&")) {
                int equals = pair.indexOf('=');
                texts.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return texts;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
