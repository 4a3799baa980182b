package io.pipewright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipewright.sandbox.Options;
import io.pipewright.sandbox.Sandbox;
import io.pipewright.sandbox.plugin.PluginInfo;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The sandbox behaves as Pipewright relies on: every check of the conformance plugin passes in it. */
public class ConformanceIT {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String KEY = "io.pipewright.conformance";
    private static final String RUN = "/rest/conformance/1.0/run";
    private static Sandbox sandbox;
    private static String admin;
    private static String rep;

    @BeforeClass
    public static void start() throws Exception {
        Options options = Options.inHome(FOLDER.newFolder("집 of tests").toPath(), 0, false, List.of(jar()));
        sandbox = Sandbox.start(options);
        run(accessToken("admin"));
        sandbox.close();
        hideAnIssue(options);
        sandbox = Sandbox.start(options);
        admin = accessToken("admin");
        rep = accessToken("rep1");
    }

    /** As an administrator would put an issue on a security level that hides it from the administrator. */
    private static void hideAnIssue(Options options) throws SQLException {
        try (Connection database = DriverManager.getConnection(
                        options.database(), options.databaseUser(), options.databasePassword());
                Statement statement = database.createStatement()) {
            statement.execute("insert into security_level (id, scheme_id, lname) values (777, 777, 'Reps only')");
            statement.execute(
                    "insert into security_grant (level_id, holder_type, holder) values (777, 'USER', 'rep1')");
            statement.execute("update project set security_scheme = 777 where pkey = 'PWCONF'");
            assertThat(statement.executeUpdate("update jiraissue set security = 777 where issuenum = 2"))
                    .isEqualTo(1);
        }
    }

    @AfterClass
    public static void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    private static Path jar() {
        return Path.of(System.getProperty("conformance.jar"));
    }

    @Test
    public void everyCheckPassesAlsoASecondTimeAndAfterAnUpgrade() throws Exception {
        assertThat(sandbox.plugins().problems(KEY)).isEmpty();
        assertThat(failures(run(admin))).isEmpty();
        sandbox.plugins().disable(KEY);
        assertThat(run(admin).statusCode()).isEqualTo(404);
        PluginInfo enabled = sandbox.plugins().enable(KEY);
        assertThat(enabled.enabled()).as(String.valueOf(enabled.problems())).isTrue();
        assertThat(failures(run(admin))).isEmpty();
        PluginInfo upgraded = sandbox.plugins()
                .upgrade(NextVersion.of(jar(), FOLDER.getRoot().toPath().resolve("next.jar")));
        assertThat(upgraded.version()).isEqualTo(NextVersion.NUMBER);
        assertThat(failures(run(admin))).isEmpty();
    }

    @Test
    public void onlyAdministratorsMayRunTheChecks() throws Exception {
        assertThat(run(rep).statusCode()).isEqualTo(403);
        assertThat(run("nonsense").statusCode()).isEqualTo(401);
    }

    private static List<String> failures(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode checks = new ObjectMapper().readTree(answer.body()).get("checks");
        assertThat(checks.size()).isGreaterThan(40);
        List<String> failures = new ArrayList<>();
        for (JsonNode check : checks) {
            if (!check.get("passed").asBoolean()) {
                failures.add(
                        check.get("name").asText() + ": " + check.get("detail").asText());
            }
        }
        return failures;
    }

    private static HttpResponse<String> run(String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(sandbox.address().resolve(RUN))
                .header("Authorization", "Bearer " + token)
                .header("X-Atlassian-Token", "no-check")
                .header("Accept", "application/json")
                .POST(BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** Tokens are made by whoever is logged in. */
    private static String accessToken(String user) throws Exception {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        HttpRequest login = HttpRequest.newBuilder(sandbox.address().resolve("/login.jsp"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("os_username=" + user + "&os_password=" + user))
                .build();
        browser.send(login, BodyHandlers.ofString());
        HttpRequest create = HttpRequest.newBuilder(sandbox.address().resolve("/rest/pat/1.0/tokens"))
                .header("Content-Type", "application/json")
                .header("X-Atlassian-Token", "no-check")
                .POST(BodyPublishers.ofString("{\"name\":\"conformance\"}"))
                .build();
        HttpResponse<String> answer = browser.send(create, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new ObjectMapper().readTree(answer.body()).get("rawToken").asText();
    }
}
