package io.pipewright.sandbox.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Creates the host's own tables where they are missing. */
public final class Schema {

    private static final String SCRIPT = "/db/schema.sql";

    private Schema() {}

    public static void create(Database database) {
        for (String statement : withoutComments(script()).split(";\\s*(\n|$)")) {
            if (!statement.isBlank()) {
                database.update(statement.strip());
            }
        }
    }

    private static String withoutComments(String sql) {
        return Arrays.stream(sql.split("\n"))
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
    }

    private static String script() {
        try (InputStream script = Schema.class.getResourceAsStream(SCRIPT)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
