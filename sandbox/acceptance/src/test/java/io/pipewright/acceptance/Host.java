package io.pipewright.acceptance;

import io.pipewright.sandbox.Options;
import io.pipewright.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A sandbox with the built jars, for a test class of its own. */
final class Host implements AutoCloseable {

    private final Path home;
    private Sandbox running;

    private Host(Path home) {
        this.home = home;
        this.running = Sandbox.start(options());
    }

    static Host start() throws IOException {
        return new Host(Files.createTempDirectory("acceptance 집 ").resolve("home"));
    }

    /** With the app; the plugin of the checks too, where it is installed already. */
    private Options options() {
        return Options.inHome(home, 0, false, List.of(jar("app.jar"), jar("conformance.jar")));
    }

    private static Path jar(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }

    String base() {
        return running.address().toString();
    }

    /** Stops the host, lets {@code work} at its database, and starts it again. */
    void whileStopped(Work work) {
        running.close();
        work.on(options());
        running = Sandbox.start(options());
    }

    /** What is done to the database of a host that does not run. */
    interface Work {
        void on(Options options);
    }

    /** A token of a user whose password is the name. */
    String token(String user) {
        Person person = Person.login(base(), user, user).orElseThrow();
        return person.post("/rest/pat/latest/tokens", Map.of("name", "tests"))
                .body()
                .path("rawToken")
                .asText();
    }

    @Override
    public void close() {
        running.close();
    }
}
