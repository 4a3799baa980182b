package io.pipewright.browser.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a browser that starts and draws: a Chromium or Chrome of the machine first, else the bundled one, which npm brought.
 * Starts it once for all tests. Where {@code CI} is set, and with {@code -Dbrowser=bundled}, it is always the bundled one.
 */
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
    /** What makes a Chromium crash that has no font, or a part of which does not fit the machine. */
    private static final String PROBE = """
            <h1>Forecast 예측</h1> <select><option>가능성 높음</option></select> <input type="date" value="2026-03-31">
            <svg width="90" height="30"><rect width="40" height="9"/><text y="24">분기 Q1</text></svg>""";

    private static final double PROBE_TIMEOUT = 30_000;
    private static final Path WEB =
            Path.of(System.getProperty("browser.web", "web")).toAbsolutePath();

    private static Playwright playwright;
    private static Browser browser;

    private Browsers() {}

    /**
     * The browser that all tests share; it ends with the test run.
     *
     * @throws IllegalStateException saying what to do when no browser starts
     * @throws IllegalArgumentException when the system property {@code browser} is set to something unknown
     */
    public static synchronized Browser shared() {
        if (browser == null) {
            boolean bundled = bundledOnly(System.getProperty("browser"), System.getenv("CI"));
            browser = firstThatStarts(bundled ? List.of() : onThisMachine());
        }
        return browser;
    }

    /**
     * Whether the machine's own browsers are passed over.
     *
     * @param wanted the system property {@code browser}, or null
     * @param ci the environment variable {@code CI}, or null
     */
    static boolean bundledOnly(String wanted, String ci) {
        boolean unsaid = wanted == null || wanted.isBlank();
        if (!unsaid && !wanted.equals("bundled")) {
            throw new IllegalArgumentException("-Dbrowser=" + wanted
                    + " is unknown. Use -Dbrowser=bundled for the browser from npm, or leave it out.");
        }
        return !unsaid || (ci != null && !ci.isBlank() && !ci.equalsIgnoreCase("false"));
    }

    /** The first of these browsers of the machine that starts and draws a page, else the bundled one. */
    static Browser firstThatStarts(List<Path> ofTheMachine) {
        List<String> failures = new ArrayList<>();
        for (Path found : ofTheMachine) {
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
                    "No browser starts, so nothing can be tested.\n"
                            + "The bundled browser runs on Linux on x86-64: there, delete "
                            + WEB.resolve("node_modules")
                            + " and build again.\nElsewhere install Chromium or Chrome so that one of " + NAMES
                            + " is on the PATH,"
                            + " or name one in the environment variable CHROME_BIN, and set neither CI nor -Dbrowser.\nTried:\n  "
                            + String.join("\n  ", failures),
                    e);
        }
    }

    /** Playwright writes {@code message='} before what it has to say, below a line that only says "Error {". */
    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage())
                .lines()
                .map(line -> line.strip().replaceFirst("^message='", ""))
                .filter(line -> !line.isEmpty() && !line.equals("Error {"))
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

    /** The browser of the npm package, with libraries and fonts for machines that have none. */
    static Browser startBundled() throws IOException {
        Bundled bundled = bundled();
        return start(bundled.executable, bundled.environment);
    }

    /** The bundled browser as it is unpacked, and the variables that it is started with. */
    record Bundled(Path executable, Map<String, String> environment) {}

    static Bundled bundled() throws IOException {
        JsonNode unpacked =
                new ObjectMapper().readTree(node(WEB.resolve("chromium.mjs").toString()));
        return new Bundled(
                Path.of(unpacked.get("executable").asText()),
                Map.of(
                        "LD_LIBRARY_PATH",
                        unpacked.get("libraries").asText(),
                        "FONTCONFIG_FILE",
                        unpacked.get("fonts").asText()));
    }

    private static Browser start(Path executable, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(more);
        return drawing(playwright()
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(FLAGS)
                        .setEnv(environment)));
    }

    /** A browser without fonts starts, but crashes on the first page that has text. */
    private static Browser drawing(Browser started) {
        try (Page page = started.newPage()) {
            page.setDefaultTimeout(PROBE_TIMEOUT);
            page.setContent(PROBE);
            page.screenshot();
            return started;
        } catch (PlaywrightException e) {
            started.close();
            throw e;
        }
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
                        () -> new IllegalStateException("There is no node on the PATH. Install Node.js 20 or later."));
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
        } catch (FileAlreadyExistsException e) {
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
