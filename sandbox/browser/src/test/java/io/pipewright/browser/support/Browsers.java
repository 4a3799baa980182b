package io.pipewright.browser.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a browser that starts: a Chromium or Chrome of the machine first, else the one that npm brought. Starts it once for all tests. */
public final class Browsers {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--process-per-site",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Path WEB =
            Path.of(System.getProperty("browser.web", "web")).toAbsolutePath();

    private static Playwright playwright;
    private static Browser browser;

    private Browsers() {}

    /**
     * The browser that all tests share; it ends with the test run.
     *
     * @throws IllegalStateException saying what to install when no browser starts
     */
    public static synchronized Browser shared() {
        if (browser == null) {
            browser = firstThatStarts();
        }
        return browser;
    }

    private static Browser firstThatStarts() {
        List<String> failures = new ArrayList<>();
        for (Path found : onThisMachine()) {
            try {
                return start(found, Map.of());
            } catch (PlaywrightException e) {
                failures.add(found + ": " + firstLine(e));
            }
        }
        try {
            return startBundled();
        } catch (PlaywrightException | IOException e) {
            failures.add("the npm package @sparticuz/chromium: " + firstLine(e));
            throw new IllegalStateException(
                    "No browser starts, so nothing can be tested. Install Chromium or Chrome so that one of " + NAMES
                            + " is on the PATH, or name one in the environment variable CHROME_BIN. Tried:\n  "
                            + String.join("\n  ", failures),
                    e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse(e.getClass().getSimpleName());
    }

    /** CHROME_BIN first, then the PATH. */
    static List<Path> onThisMachine() {
        Stream<Path> named = Optional.ofNullable(System.getenv("CHROME_BIN")).map(Path::of).stream();
        Stream<Path> onPath = NAMES.stream().flatMap(name -> folders().map(folder -> folder.resolve(name)));
        return Stream.concat(named, onPath)
                .filter(Files::isExecutable)
                .distinct()
                .toList();
    }

    private static Stream<Path> folders() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }

    /** The browser of the npm package with the libraries and fonts that it brings for machines that have none. */
    static Browser startBundled() throws IOException {
        JsonNode unpacked =
                new ObjectMapper().readTree(node(WEB.resolve("chromium.mjs").toString()));
        return start(
                Path.of(unpacked.get("executable").asText()),
                Map.of(
                        "LD_LIBRARY_PATH",
                        unpacked.get("libraries").asText(),
                        "FONTCONFIG_PATH",
                        unpacked.get("fonts").asText()));
    }

    private static Browser start(Path executable, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(more);
        return playwright()
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(FLAGS)
                        .setEnv(environment));
    }

    private static synchronized Playwright playwright() {
        if (playwright == null) {
            System.setProperty("playwright.cli.dir", driverFolder().toString());
            playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of(
                            "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                            "1",
                            "PLAYWRIGHT_NODEJS_PATH",
                            nodeOnPath().toString())));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close the browser"));
        }
        return playwright;
    }

    private static Path nodeOnPath() {
        return folders()
                .flatMap(folder -> Stream.of(folder.resolve("node"), folder.resolve("node.exe")))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("There is no node on the PATH. Install Node.js 18 or later."));
    }

    /** Playwright for Java wants its driver in a folder named package. */
    private static Path driverFolder() {
        Path folder = WEB.resolve("node_modules").resolve(".driver");
        try {
            Files.createDirectories(folder);
            Path link = folder.resolve("package");
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, WEB.resolve("node_modules").resolve("playwright-core"));
            }
            return folder;
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The browser's driver cannot be linked in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static String node(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(nodeOnPath().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("it cannot be unpacked, see the lines above");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return output;
    }
}
