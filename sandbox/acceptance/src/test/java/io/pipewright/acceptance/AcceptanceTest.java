package io.pipewright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.user.util.UserManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipewright.acceptance.Options.Login;
import io.pipewright.sandbox.site.Users;
import io.pipewright.sandbox.site.Users.NewUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** In the sandbox every part of the day holds, and the run says so when a part does not. */
public class AcceptanceTest {

    /** What the sandbox has no REST for, and a page that may ask for the password. */
    private static final List<String> NOT_HERE = List.of(
            "Jira's app manager takes the jar and enables it",
            "a user is created",
            "a permission scheme of its own",
            "somebody who may only browse",
            "a deal that a security level hides",
            "Jira's app manager takes the plugin of the checks",
            "the scratch project is deleted",
            "the history page");

    private static Host host;
    private static String admin;
    private static String outsider;

    @BeforeClass
    public static void start() throws IOException {
        host = Host.start();
        admin = host.token("admin");
        outsider = host.token("outsider");
    }

    @AfterClass
    public static void stop() {
        host.close();
    }

    private static Options at(String base, String project, Duration patience) {
        return new Options(
                base,
                new Login(admin, "", ""),
                new Login(outsider, "", ""),
                Optional.empty(),
                Optional.empty(),
                project,
                patience,
                Path.of(System.getProperty("reports")));
    }

    @Test
    public void everythingThatCanBeTriedHolds_andTheReportsSaySo() throws IOException {
        Options options = at(host.base(), "PWACC", Duration.ofMinutes(2));
        Report report = Acceptance.of(options);
        report.write(options.report());

        assertThat(report.with(Verdict.DIFFERS)).as(report.text()).isEmpty();
        assertThat(report.with(Verdict.NOT_TRIED))
                .as(report.text())
                .extracting(Finding::check)
                .isSubsetOf(NOT_HERE);
        assertThat(report.with(Verdict.HELD)).hasSizeGreaterThan(120);
        assertThat(Files.readString(options.report().resolve("acceptance.txt"))).contains("0 differs");
        assertThat(Files.readString(options.report().resolve("acceptance.xml")))
                .contains("failures=\"0\"")
                .doesNotContain(admin);
        assertThat(Person.withToken(host.base(), "admin", admin)
                        .get(Day.JIRA + "/search?jql=project=PWACC")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    public void aServerThatAnswersOneStepWronglyDiffersInThatStep_andTheRunCleansUp() throws IOException {
        try (LyingServer server = LyingServer.before(host.base())) {
            server.answering("/plan.csv", 200, "nothing");
            server.replacing("/forecast?", "\"amount\":\"300000", "\"amount\":\"300001");
            Report report = Acceptance.of(at(server.base(), "PWLIE", Duration.ZERO));

            assertThat(report.with(Verdict.DIFFERS))
                    .as(report.text())
                    .extracting(Finding::check)
                    .contains(
                            "the table holds both tasks",
                            "may not see the deal: /plan.csv",
                            "each figure by month is the sum of its list",
                            "what is open is the sum of its deals")
                    .doesNotContain("the calendar holds both tasks", "what is won is the sum of its deals");
            assertThat(report.with(Verdict.DIFFERS))
                    .filteredOn(finding -> finding.check().equals("the table holds both tasks"))
                    .singleElement()
                    .returns("200 nothing", Finding::seen)
                    .returns("administrator: GET /rest/pipewright/1.0/deals/PWLIE-1/plan.csv", Finding::request);
            assertThat(report.text()).contains("held: PWLIE-1 is deleted");
        }
    }

    /** The sandbox has neither app manager nor users over REST; a server in front has what Jira's documentation says of them. */
    @Test
    public void jarsAreUploadedAndASecondUserIsMade_whereJiraOffersThat() throws IOException {
        List<String> uploads = new CopyOnWriteArrayList<>();
        try (LyingServer server = LyingServer.before(host.base())) {
            server.serving("GET", "/rest/plugins/1.0/?os_authType=basic", 200, "a token", request -> "{}");
            server.serving("POST", "/rest/plugins/1.0/?token=a+token", 202, "", request -> noted(uploads, request));
            server.serving("GET", "/rest/plugins/1.0/io.pipewright", 200, "", request -> "{\"enabled\":true}");
            server.serving("POST", "/rest/api/2/user", 201, "", AcceptanceTest::withUser);
            server.serving("DELETE", "/rest/api/2/user?username=pwacc-pwjars", 204, "", request -> "");
            Options given = at(server.base(), "PWJARS", Duration.ZERO);
            Report report = Acceptance.of(new Options(
                    given.base(),
                    given.admin(),
                    new Login("", "", ""),
                    Optional.of(Path.of(System.getProperty("app.jar"))),
                    Optional.of(Path.of(System.getProperty("conformance.jar"))),
                    given.project(),
                    given.patience(),
                    given.report()));

            assertThat(report.with(Verdict.DIFFERS)).as(report.text()).isEmpty();
            assertThat(report.with(Verdict.HELD))
                    .extracting(Finding::check)
                    .contains(
                            "Jira's app manager takes the jar and enables it",
                            "Jira's app manager takes the plugin of the checks",
                            "a user is created",
                            "may not see the deal: /exit",
                            "the user is deleted");
            assertThat(uploads).hasSize(2).allSatisfy(form -> assertThat(form)
                    .contains("name=\"plugin\"", "META-INF/MANIFEST.MF"));
        }
    }

    private static String noted(List<String> uploads, String form) {
        uploads.add(form);
        return "{}";
    }

    private static String withUser(String request) {
        try {
            JsonNode user = new ObjectMapper().readTree(request);
            ((Users) ComponentAccessor.getComponent(UserManager.class))
                    .create(NewUser.of(
                            user.path("name").asText(),
                            user.path("displayName").asText(),
                            user.path("password").asText()));
            return "{}";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    public void whereTheAppDoesNotAnswer_theRestIsNotTried() throws IOException {
        try (LyingServer server = LyingServer.before(host.base())) {
            server.answering("/rest/pipewright/", 404, "");
            Report report = Acceptance.of(at(server.base(), "PWNONE", Duration.ZERO));

            assertThat(report.with(Verdict.DIFFERS)).extracting(Finding::check).containsExactly("the app answers");
            assertThat(report.with(Verdict.NOT_TRIED))
                    .filteredOn(finding -> finding.step().startsWith("5"))
                    .hasSize(1);
        }
    }

    @Test
    public void anExistingProjectIsNotTouched() {
        Person person = Person.withToken(host.base(), "admin", admin);
        person.post(
                Day.APP + "/setup/run",
                Json.object(
                        "projectKey",
                        "KEPT",
                        "projectName",
                        "Kept",
                        "template",
                        "the-model",
                        "language",
                        "en",
                        "reportingCurrency",
                        "USD"));

        assertThatThrownBy(() -> Acceptance.of(at(host.base(), "KEPT", Duration.ZERO)))
                .isInstanceOf(Options.Unusable.class)
                .hasMessageContaining("KEPT exists already");
        assertThat(person.get(Day.JIRA + "/project/KEPT").status()).isEqualTo(200);
    }

    @Test
    public void optionsThatAreMissingAreNamed() {
        Properties given = new Properties();
        assertThatThrownBy(() -> Options.from(given, Map.of())).hasMessageContaining("-Dbase=");
        given.setProperty("base", "http://localhost:8080/jira/");
        assertThatThrownBy(() -> Options.from(given, Map.of())).hasMessageContaining("-Dtoken=");
        given.setProperty("token", "x");
        given.setProperty("project", "no key");
        assertThatThrownBy(() -> Options.from(given, Map.of())).hasMessageContaining("-Dproject=");
        given.setProperty("project", "");
        assertThat(Options.from(given, Map.of()))
                .returns("http://localhost:8080/jira", Options::base)
                .returns("PWACC", Options::project);
    }
}
