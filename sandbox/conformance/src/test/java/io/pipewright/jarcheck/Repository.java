package io.pipewright.jarcheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the repository, found by the system property {@code repository}. */
final class Repository {

    private Repository() {}

    static Path root() {
        return Path.of(System.getProperty("repository", "../.."));
    }

    static String text(String name) {
        try {
            return Files.readString(root().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
