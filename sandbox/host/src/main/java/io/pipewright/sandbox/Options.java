package io.pipewright.sandbox;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * How the sandbox is to run.
 *
 * @param port       the TCP port; 0 takes any free one
 * @param home       the folder of database, plugins and lock
 * @param database   a JDBC address
 * @param importFile a file in Jira's JSON import format, read at the start
 * @param node       what is said of this node where several run on one database
 * @param demo       whether to set a demo up in an empty home
 * @param apps       jars to install at the start, or to upgrade to
 */
public record Options(
        int port,
        Path home,
        String database,
        String databaseUser,
        String databasePassword,
        Optional<Path> importFile,
        Node node,
        boolean demo,
        List<Path> apps) {

    /**
     * One of several nodes on one database.
     *
     * @param sharedHome the folder of plugins, which all nodes have in common
     * @param indexDelay how much later than requests the index notices what other nodes changed
     */
    public record Node(Path sharedHome, Duration indexDelay) {}

    /** An embedded database in the home folder, nothing to import. */
    public static Options inHome(Path home, int port, boolean demo, List<Path> apps) {
        return new Options(
                port,
                home,
                embedded(home),
                "sa",
                "",
                Optional.empty(),
                new Node(home, Duration.ZERO),
                demo,
                List.copyOf(apps));
    }

    /** @throws StartFailure naming the property that makes no sense */
    public static Options from(Properties properties) {
        Path home = path("home", text(properties, "home", "sandbox-home"));
        String database = text(properties, "database", "");
        Optional<Path> importFile = optional(properties, "import").map(text -> readable("import", text));
        List<Path> apps = optional(properties, "app").stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(text -> readable("app", text))
                .toList();
        return new Options(
                port(text(properties, "port", "2990")),
                home,
                database.isEmpty() ? embedded(home) : database,
                text(properties, "databaseUser", database.isEmpty() ? "sa" : ""),
                text(properties, "databasePassword", ""),
                importFile,
                node(properties, home),
                demo(text(properties, "demo", "true")),
                apps);
    }

    private static Node node(Properties properties, Path home) {
        Path sharedHome = optional(properties, "sharedHome")
                .map(text -> path("sharedHome", text))
                .orElse(home);
        String delay = text(properties, "indexDelay", "0");
        if (!delay.matches("\\d{1,6}")) {
            throw new StartFailure("-DindexDelay=" + delay + " is no number of milliseconds.");
        }
        return new Node(sharedHome, Duration.ofMillis(Long.parseLong(delay)));
    }

    /** Without a write delay, for H2 else keeps what it has acknowledged in memory for half a second. */
    private static String embedded(Path home) {
        return "jdbc:h2:file:" + home.toAbsolutePath().resolve("database").resolve("sandbox")
                + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
    }

    private static String text(Properties properties, String name, String fallback) {
        return optional(properties, name).orElse(fallback);
    }

    private static Optional<String> optional(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new StartFailure("-Dport=" + text + " is no port; give a number from 0 to 65535.");
        }
        return Integer.parseInt(text);
    }

    private static boolean demo(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new StartFailure("-Ddemo=" + text + " is neither true nor false.");
        }
        return Boolean.parseBoolean(text);
    }

    private static Path readable(String property, String text) {
        Path file = path(property, text);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new StartFailure("-D" + property + "=" + text + " is no file that can be read.");
        }
        return file;
    }

    private static Path path(String property, String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new StartFailure("-D" + property + "=" + text + " is no valid path.", e);
        }
    }
}
