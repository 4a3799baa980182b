package io.pipewright.browser.support;

import static io.pipewright.browser.support.Rest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import io.pipewright.sandbox.Options;
import io.pipewright.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.rules.ExternalResource;

/**
 * A running sandbox with the app's own jar. Most classes share one, each with projects of its own; those that need a site of their own,
 * such as one in Korean, start their own.
 */
public final class SandboxRule extends ExternalResource {

    /** The project that tests share which only need some deal. */
    public static final String DEALS = "DEALS";

    private static final SandboxRule SHARED = new SandboxRule(true);

    private final boolean shared;
    private final String[] options;
    private final Map<String, Rest> people = new HashMap<>();
    private final Map<String, BrowserContext> browsers = new HashMap<>();
    private final Set<String> pipelines = new HashSet<>();
    private Path home;
    private List<String> said;
    private URI address;
    private AutoCloseable running;

    private SandboxRule(boolean shared, String... options) {
        this.shared = shared;
        this.options = options;
    }

    public static SandboxRule shared() {
        return SHARED;
    }

    /** One that starts with further options, such as {@code -Dimport=...}, or with none. */
    public static SandboxRule ofItsOwn(String... options) {
        return new SandboxRule(false, options);
    }

    @Override
    protected void before() throws IOException {
        if (running == null && shared) {
            startHere();
        } else if (running == null) {
            home = newHome();
            startApart(options);
        }
    }

    private void startHere() {
        Sandbox sandbox = Sandbox.start(withAUsedProject(Options.inHome(newHome(), 0, false, List.of(appJar()))));
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "stop the shared sandbox"));
        address = sandbox.address();
        running = sandbox;
    }

    /** Jira's ComponentAccessor is one for a process, so a process holds one sandbox. */
    private void startApart(String... wishes) throws IOException {
        SandboxProcess process = SandboxProcess.start(home, wishes);
        address = process.address();
        said = process.said();
        running = process;
    }

    /** Stops a sandbox of its own and starts it again from its home, at another address. */
    public void restart(String... wishes) throws IOException {
        stop();
        people.clear();
        browsers.clear();
        startApart(wishes);
    }

    /** What a sandbox of its own told whoever started it last, a line each. */
    public List<String> said() {
        return said;
    }

    @Override
    protected void after() {
        if (!shared) {
            stop();
        }
    }

    private void stop() {
        try {
            running.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** No company begins without a project: USED has an issue, and statuses that no pipeline knows. */
    private static Options withAUsedProject(Options empty) {
        try {
            Path file =
                    Path.of(SandboxRule.class.getResource("/used-project.json").toURI());
            return new Options(
                    empty.port(),
                    empty.home(),
                    empty.database(),
                    empty.databaseUser(),
                    empty.databasePassword(),
                    Optional.of(file),
                    empty.node(),
                    empty.demo(),
                    empty.apps());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A folder whose name is as awkward as those that people have. */
    public static Path newHome() {
        try {
            return Files.createTempDirectory("sandbox 집 ").resolve("home");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The app as it was built. */
    public static Path appJar() {
        return Path.of(System.getProperty("app.jar")).toAbsolutePath().normalize();
    }

    public URI address() {
        return address;
    }

    /** The REST interface, used by this person. */
    public Rest rest(String user) {
        return people.computeIfAbsent(user, name -> Rest.of(address(), name));
    }

    /** Each person's browser: logged in, and with the files that it has loaded, so that not every test begins with both. */
    Map<String, BrowserContext> browsers() {
        return browsers;
    }

    /** Sets a pipeline up through the app's own REST, in English, unless it is there already. Returns the project's key. */
    public String pipeline(String key, String template) {
        return pipeline(key, key + " deals", template, "en");
    }

    public String pipeline(String key, String name, String template, String language) {
        if (pipelines.add(key)) {
            JsonNode report = rest("admin")
                    .post(
                            "/rest/pipewright/1.0/setup/run",
                            json(
                                    "projectKey",
                                    key,
                                    "projectName",
                                    name,
                                    "template",
                                    template,
                                    "language",
                                    language,
                                    "reportingCurrency",
                                    "KRW"))
                    .ok();
            assertThat(report.path("succeeded").asBoolean())
                    .as(report.toString())
                    .isTrue();
        }
        return key;
    }

    /** The project that tests share which only need some deal. */
    public String deals() {
        return pipeline(DEALS, "the-model");
    }

    public Deals dealsOf(String user) {
        return new Deals(rest(user));
    }
}
