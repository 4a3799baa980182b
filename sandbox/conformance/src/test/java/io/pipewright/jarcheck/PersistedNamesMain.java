package io.pipewright.jarcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the list of persisted names anew; arguments: the app's jar and the list. Look at what goes before you keep the result. */
public final class PersistedNamesMain {

    private static final String HEAD = """
            # What Jira's database, filters, scripts and bookmarks keep of Pipewright: kind, tab, name.
            # A line may be added. A line that goes or changes breaks data of those who have the app installed; it needs a migration.
            # The codes of an enumeration are its constants in lower case with hyphens.
            """;

    private PersistedNamesMain() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        Files.writeString(file, HEAD + String.join("\n", PersistedNames.of(AppJar.read(Path.of(arguments[0])))) + "\n");
    }
}
