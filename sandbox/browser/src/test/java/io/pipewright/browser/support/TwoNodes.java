package io.pipewright.browser.support;

import static io.pipewright.browser.support.Rest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipewright.browser.support.Rest.Answer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.rules.ExternalResource;

/**
 * Two nodes of a cluster: two processes with the app's own jar on one PostgreSQL. They are started once for all tests, at the same time;
 * each test works in projects of its own and starts again what it has killed.
 */
public final class TwoNodes extends ExternalResource {

    /** What the names of the app's tables begin with in this sandbox. */
    public static final String TABLES = "AO_3FDC33_";

    private static final TwoNodes SHARED = new TwoNodes();

    private final Set<String> pipelines = new HashSet<>();
    private EmbeddedPostgres postgres;
    private Path sharedHome;
    private Node first;
    private Node second;

    private TwoNodes() {}

    public static TwoNodes shared() {
        return SHARED;
    }

    /** One node; it keeps its home when it is killed and started again. */
    public final class Node {

        private final Path home;
        private final Map<String, Rest> people = new HashMap<>();
        private SandboxProcess process;

        private Node(Path home) {
            this.home = home;
        }

        private Node start() {
            try {
                process = SandboxProcess.start(
                        home,
                        "-Ddatabase=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "-DdatabaseUser=postgres",
                        "-DsharedHome=" + sharedHome);
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** REST as a person uses it on this node; tokens hold on both. */
        public synchronized Rest rest(String user) {
            return people.computeIfAbsent(user, name -> Rest.of(process.address(), name));
        }

        /** Deals as a person works on them on this node. */
        public Deals deals(String user) {
            return new Deals(rest(user));
        }

        public Answer get(String path) {
            return rest("admin").get(path);
        }

        public Answer put(String path, Object body) {
            return rest("admin").put(path, body);
        }

        public Answer post(String path, Object body) {
            return rest("admin").post(path, body);
        }
    }

    @Override
    protected void before() throws Throwable {
        if (postgres == null) {
            postgres = EmbeddedPostgres.start();
            sharedHome = Files.createTempDirectory("shared home");
            first = new Node(SandboxRule.newHome());
            second = new Node(SandboxRule.newHome());
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop the two nodes"));
            atOnce(List.of(first::start, second::start));
        }
    }

    private void stop() {
        try {
            first.process.close();
            second.process.close();
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Node first() {
        return first;
    }

    public Node second() {
        return second;
    }

    public List<Node> both() {
        return List.of(first, second);
    }

    /** As {@code kill -9}. */
    public void kill(Node node) throws InterruptedException {
        node.process.kill();
        node.people.clear();
    }

    /** Starts a node that was killed, at another address. */
    public void restart(Node node) {
        node.start();
    }

    /** A connection to the database, past both nodes. */
    public Connection database() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    /** What a query of one column finds in the database, as text. */
    public List<String> query(String sql) throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** The request for a set-up of The Model in English. */
    public static Map<String, Object> setup(String key) {
        return json(
                "projectKey",
                key,
                "projectName",
                key + " deals",
                "template",
                "the-model",
                "language",
                "en",
                "reportingCurrency",
                "KRW");
    }

    /** Sets a pipeline up on the first node unless it is there already. Returns the project's key. */
    public String pipeline(String key) {
        if (pipelines.add(key)) {
            JsonNode report =
                    first.post("/rest/pipewright/1.0/setup/run", setup(key)).ok();
            assertThat(report.path("succeeded").asBoolean())
                    .as(report.toString())
                    .isTrue();
        }
        return key;
    }

    public String projectId(String key) {
        return first.get("/rest/api/2/project/" + key).ok().path("id").asText();
    }

    /** Does all of it at the same time and gives what came of each. */
    public static <T> List<T> atOnce(List<Callable<T>> works) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(works)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }
}
