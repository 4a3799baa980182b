package io.pipewright.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Jira's app manager, as its documentation says that scripts may use it. */
final class Upm {

    private static final String APPS = "/rest/plugins/1.0/";
    private static final String BOUNDARY = "----pipewright-acceptance";

    private final Person admin;
    private final Duration patience;

    Upm(Day day) {
        this.admin = day.admin();
        this.patience = day.options().patience();
    }

    /** The answer that holds the token of an upload, or says why there is none. */
    Answer open() {
        return admin.send(admin.builder(APPS + "?os_authType=basic")
                .header("Accept", "application/vnd.atl.plugins.installed+json")
                .GET());
    }

    static Optional<String> token(Answer opened) {
        return opened.headers().firstValue("upm-token");
    }

    Answer upload(String token, Path jar) {
        return admin.send(admin.builder(APPS + "?token=" + Person.encoded(token))
                .header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form(jar))));
    }

    private static byte[] form(Path jar) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"plugin\"; filename=\"app.jar\"\r\n"
                + "Content-Type: application/java-archive\r\n\r\n";
        try {
            form.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
            form.writeBytes(Files.readAllBytes(jar));
            form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return form.toByteArray();
    }

    Answer app(String key) {
        return admin.get(APPS + key + "-key");
    }

    /** The answer once the app is enabled, or the last one. */
    Answer enabled(String key) {
        return Pause.until(() -> app(key), answer -> isEnabled(answer.body()), patience);
    }

    static boolean isEnabled(JsonNode app) {
        return app.path("enabled").asBoolean();
    }

    Answer uninstall(String key) {
        return admin.delete(APPS + key + "-key");
    }
}
