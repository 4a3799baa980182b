package io.pipewright.browser;

import static io.pipewright.browser.support.Rest.encoded;
import static io.pipewright.browser.support.Rest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipewright.browser.support.Rest;
import io.pipewright.browser.support.Rest.Answer;
import io.pipewright.browser.support.SandboxProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Cases R5, S2, S3, C07, C13 and C15: for every kind of user, with deals that security levels hide, archived deals and an archived
 * project, each figure is as large as the list that it opens.
 */
public class FiguresForEverybodyTest {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final List<String> PEOPLE = List.of("rep1", "rep2", "manager", "admin");
    private static final String[] STATUSES = {
        "Business issue recognized", "Evaluation and selection", "Final negotiation and decision", "Won", "Lost"
    };
    private static final int DEALS = 150;
    /** What a user may browse is kept for ten seconds. */
    private static final long KEPT = 11_000;

    private static final Random RANDOM = new Random(7);
    private static SandboxProcess sandbox;

    @BeforeClass
    public static void start() throws Exception {
        Path home = FOLDER.newFolder("home").toPath();
        sandbox = SandboxProcess.start(home);
        for (String project : List.of("FIG", "OLD")) {
            sandbox.rest("admin")
                    .post(
                            "/rest/pipewright/1.0/setup/run",
                            json(
                                    "projectKey",
                                    project,
                                    "projectName",
                                    project,
                                    "template",
                                    "the-model",
                                    "language",
                                    "en",
                                    "reportingCurrency",
                                    "USD"))
                    .ok();
        }
        sandbox.close();
        hideAFifth(home, false);
        sandbox = SandboxProcess.start(home, "-Dimport=" + importFile());
        sandbox.close();
        hideAFifth(home, true);
        sandbox = SandboxProcess.start(home);
        rebuild("FIG");
        rebuild("OLD");
        archive();
    }

    @AfterClass
    public static void stop() {
        sandbox.close();
    }

    private static File importFile() throws IOException {
        File file = FOLDER.newFile("deals.json");
        List<Object> projects = new ArrayList<>();
        for (String project : List.of("FIG", "OLD")) {
            List<Object> deals = new ArrayList<>();
            for (int deal = 0; deal < DEALS; deal++) {
                deals.add(deal(project + deal));
            }
            projects.add(json("name", project, "key", project, "type", "business", "issues", deals));
        }
        new ObjectMapper().writeValue(file, json("projects", projects));
        return file;
    }

    private static Map<String, Object> deal(String id) {
        LocalDate close = LocalDate.now().plusDays(RANDOM.nextInt(240) - 120L);
        String stamp = LocalDate.now().minusDays(RANDOM.nextInt(90)) + "T09:00:00.000+0000";
        String owner = RANDOM.nextBoolean() ? "rep1" : "rep2";
        return json(
                "externalId",
                id,
                "summary",
                "Deal " + id,
                "issueType",
                "Deal",
                "status",
                STATUSES[RANDOM.nextInt(STATUSES.length)],
                "reporter",
                owner,
                "assignee",
                owner,
                "created",
                stamp,
                "updated",
                stamp,
                "customFieldValues",
                List.of(
                        value("Amount", "io.pipewright.jira:amount-field", String.valueOf(RANDOM.nextInt(90_000))),
                        value(
                                "Expected close date",
                                "com.atlassian.jira.plugin.system.customfieldtypes:datepicker",
                                close.toString())));
    }

    private static Map<String, Object> value(String name, String type, String value) {
        return json("fieldName", name, "fieldType", type, "value", value);
    }

    /** Levels are set up by an administrator of Jira; here by hand while nobody is there. */
    private static void hideAFifth(Path home, boolean issues) throws SQLException {
        try (Connection database = DriverManager.getConnection(
                        "jdbc:h2:file:" + home.toAbsolutePath().resolve("database/sandbox"), "sa", "");
                Statement statement = database.createStatement()) {
            if (issues) {
                statement.execute("update jiraissue set security = 777 where mod(issuenum, 5) = 0");
                statement.execute("update jiraissue set security = 778 where mod(issuenum, 7) = 0");
                return;
            }
            statement.execute("insert into security_level (id, scheme_id, lname) values (777, 777, 'Managers')");
            statement.execute("insert into security_level (id, scheme_id, lname) values (778, 777, 'Reporter')");
            statement.execute("insert into security_grant (level_id, holder_type, holder)"
                    + " select 777, 'USER', user_key from cwd_user where user_name = 'manager'");
            statement.execute(
                    "insert into security_grant (level_id, holder_type, holder) values (778, 'REPORTER', null)");
            statement.execute("update project set security_scheme = 777");
        }
    }

    private static void rebuild(String key) throws InterruptedException {
        Rest admin = sandbox.rest("admin");
        String history = "/rest/pipewright/1.0/history/" + projectId(key);
        admin.post(history + "/rebuild", json()).ok();
        for (int wait = 0; wait < 600 && !isDone(admin.get(history)); wait++) {
            Thread.sleep(100);
        }
        assertThat(isDone(admin.get(history))).isTrue();
    }

    private static boolean isDone(Answer history) {
        return history.ok().path("state").asText().equals("done");
    }

    private static String projectId(String key) {
        return sandbox.rest("admin")
                .get("/rest/api/2/project/" + key)
                .ok()
                .get("id")
                .asText();
    }

    private static void archive() {
        Rest admin = sandbox.rest("admin");
        for (String key : List.of("FIG-1", "FIG-2", "FIG-3", "FIG-11", "FIG-12")) {
            assertThat(admin.put("/rest/api/2/issue/" + key + "/archive", json())
                            .status())
                    .isEqualTo(204);
        }
        assertThat(admin.put("/rest/api/2/project/OLD/archive", json()).status())
                .isEqualTo(204);
    }

    @Test
    public void whoeverAsks_eachFigureIsAsLargeAsItsList() {
        for (String person : PEOPLE) {
            Rest rest = sandbox.rest(person);
            int figures = 0;
            for (String scope : List.of(
                    "all",
                    "projects:" + projectId("FIG"),
                    "jql:assignee = currentUser() or Amount > 50000 order by Amount desc",
                    "jql:project = FIG and status in ('Evaluation and selection', Won, Lost)")) {
                for (String group : List.of("month", "owner", "stage", "project")) {
                    figures += check(rest, scope, group);
                }
            }
            assertThat(figures).as(person).isGreaterThan(300);
            assertThat(attention(rest))
                    .as("reasons for attention of " + person)
                    .contains("close-date-passed", "no-next-step", "stalled");
        }
    }

    private static int check(Rest rest, String scope, String group) {
        JsonNode forecast = forecast(rest, scope, group).ok();
        JsonNode main = forecast.get("main");
        List<JsonNode> lines = new ArrayList<>();
        main.get("groups").forEach(lines::add);
        lines.add(main.get("total"));
        int figures = check(rest, forecast.get("attention"));
        for (JsonNode line : lines) {
            figures += check(rest, line.get("figures"));
        }
        return figures;
    }

    /** U10 too: the figures of deals that need attention. */
    private static int check(Rest rest, JsonNode figuresOfALine) {
        int figures = 0;
        for (JsonNode figure : figuresOfALine) {
            if (!figure.get("jql").isNull()) {
                String jql = figure.get("jql").asText();
                assertThat(listed(rest, jql))
                        .as(jql)
                        .isEqualTo(figure.get("count").asInt());
                figures++;
            }
        }
        return figures;
    }

    private static List<String> attention(Rest rest) {
        List<String> reasons = new ArrayList<>();
        forecast(rest, "all", "month").ok().get("attention").forEach(one -> {
            if (one.get("count").asInt() > 0) {
                reasons.add(one.get("code").asText());
            }
        });
        return reasons;
    }

    private static Answer forecast(Rest rest, String scope, String group) {
        return rest.get("/rest/pipewright/1.0/forecast?period=this-year&currency=USD&group=" + group + "&scope="
                + encoded(scope));
    }

    private static int listed(Rest rest, String jql) {
        return rest.get("/rest/api/2/search?maxResults=0&jql=" + encoded(jql))
                .ok()
                .get("total")
                .asInt();
    }

    @Test
    public void anArchivedProjectHasNoFigure_untilItIsRestored() throws InterruptedException {
        Rest admin = sandbox.rest("admin");
        String scope = "projects:" + projectId("OLD");
        assertThat(isEmpty(admin, scope)).isTrue();

        admin.put("/rest/api/2/project/OLD/restore", json());
        try {
            for (int wait = 0; wait < 30 && isEmpty(admin, scope); wait++) {
                Thread.sleep(500);
            }
            assertThat(check(admin, scope, "month")).isPositive();
        } finally {
            admin.put("/rest/api/2/project/OLD/archive", json());
        }
    }

    private static boolean isEmpty(Rest rest, String scope) {
        return forecast(rest, scope, "month").ok().get("empty").asBoolean();
    }

    @Test
    public void aForecastOfTheDealsOfAForecast_isTrueAtEachDepth_andBelowTheTenthSaysThatItIsTooDeep()
            throws InterruptedException {
        Rest rep = sandbox.rest("rep2");
        String jql = total(rep, "all", "best-case-forecast").get("jql").asText();
        int count = listed(rep, jql);
        assertThat(count).isPositive();
        for (int depth = 1; depth <= 10; depth++) {
            String scope = "filter:" + filter(rep, "depth " + depth, jql);
            JsonNode figure = total(rep, scope, "best-case-forecast");
            assertThat(figure.get("count").asInt()).as("depth " + depth).isEqualTo(count);
            jql = figure.get("jql").asText();
            assertThat(listed(rep, jql)).as("list at depth " + depth).isEqualTo(count);
        }
        Thread.sleep(KEPT);
        Answer refused = forecast(rep, "filter:" + filter(rep, "too deep", jql), "month");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.messages()).contains("inside too many filters or queries");
    }

    @Test
    public void aFilterThatAsksForItsOwnForecastIsACircle_andTheListSaysSoToo() {
        Rest rep = sandbox.rest("rep2");
        String simple = total(rep, "all", "commit-forecast").get("jql").asText();
        long next = Long.parseLong(filter(rep, "before", simple)) + 1;
        String circle = simple.replaceFirst("projects=[^;]*", "filter=" + next);
        assertThat(filter(rep, "circle", circle)).isEqualTo(String.valueOf(next));

        Answer figure = forecast(rep, "filter:" + next, "month");
        Answer list = rest(rep, circle);

        assertThat(figure.status()).isEqualTo(400);
        assertThat(figure.messages()).contains("does not lead back to itself");
        assertThat(list.status()).isEqualTo(400);
        assertThat(list.messages()).contains("does not lead back to itself");
    }

    private static Answer rest(Rest rest, String jql) {
        return rest.get("/rest/api/2/search?jql=" + encoded(jql));
    }

    private static JsonNode total(Rest rest, String scope, String column) {
        return forecast(rest, scope, "month")
                .ok()
                .get("main")
                .get("total")
                .get("figures")
                .get(column);
    }

    private static String filter(Rest rest, String name, String jql) {
        return rest.post("/rest/api/2/filter", json("name", name, "jql", jql))
                .ok()
                .get("id")
                .asText();
    }
}
