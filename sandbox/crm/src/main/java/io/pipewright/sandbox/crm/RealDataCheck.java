package io.pipewright.sandbox.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipewright.sandbox.Options;
import io.pipewright.sandbox.Sandbox;
import io.pipewright.sandbox.demo.DemoClient;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Imports the public CRM export into an empty sandbox and compares what the app says with the figures that were published for it
 * (definitions E2): won per quarter, count and value, won per office, win rate and sales cycle, and that no item below deal is in any
 * figure.
 */
public final class RealDataCheck {

    private static final String KEY = "CRM";
    private static final String ALL_TIME = "2016-01-01..2020-01-01";
    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(2);
    private static final Duration LONGEST_REBUILD = Duration.ofMinutes(5);

    private final Path app;
    private final Path export;
    private final Path home;
    private final List<String> failures = new ArrayList<>();
    private int checks;
    private DemoClient admin;
    private String project;

    private RealDataCheck(Path app, Path export, Path home) {
        this.app = app;
        this.export = export;
        this.home = home;
    }

    /** Arguments: the app's jar and the folder of the export. Exits with 1 when a figure differs. */
    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory("real-data");
        RealDataCheck check = new RealDataCheck(Path.of(arguments[0]), Path.of(arguments[1]), home);
        check.run();
        System.out.println((check.checks - check.failures.size()) + " passed, " + check.failures.size() + " failed");
        System.exit(check.failures.isEmpty() ? 0 : 1);
    }

    private void run() throws Exception {
        setupProject();
        Path file = home.resolve("import.json");
        ConversionReport report =
                new CrmConverter(KEY, "Sales from the CRM", ZoneId.systemDefault()).convert(export, file);
        report.print(System.out);
        equal("deals converted", 8800, report.convertedDeals());
        equal("rows left out", 0, report.rowsLeftOut().size());
        Instant before = Instant.now();
        try (Sandbox sandbox = Sandbox.start(options(Optional.of(file)))) {
            Duration took = Duration.between(before, Instant.now());
            System.out.println("Start and import took " + took.toSeconds() + " s");
            holds("the import takes under two minutes", took.compareTo(LONGEST_IMPORT) < 0);
            admin = DemoClient.login(sandbox.address(), "admin", "admin");
            rebuildHistory();
            checkQuarters();
            checkOffices();
            checkBelowDeal();
            checkTheListBehindAFigure();
            checkRatesAndCycles();
        }
    }

    private Options options(Optional<Path> importFile) {
        Options plain = Options.inHome(home.resolve("site"), 0, false, List.of(app));
        return new Options(
                plain.port(),
                plain.home(),
                plain.database(),
                plain.databaseUser(),
                plain.databasePassword(),
                importFile,
                plain.node(),
                false,
                plain.apps());
    }

    private void setupProject() throws Exception {
        try (Sandbox sandbox = Sandbox.start(options(Optional.empty()))) {
            admin = DemoClient.login(sandbox.address(), "admin", "admin");
            JsonNode done = admin.post(
                    "/rest/pipewright/1.0/setup/run",
                    Map.of(
                            "projectKey",
                            KEY,
                            "projectName",
                            "Sales from the CRM",
                            "template",
                            "classic",
                            "language",
                            "en",
                            "reportingCurrency",
                            "USD"));
            holds("the pipeline is set up", done.path("succeeded").asBoolean());
        }
    }

    private void rebuildHistory() throws IOException, InterruptedException {
        project = admin.get("/rest/api/2/project/" + KEY).path("id").asText();
        Instant before = Instant.now();
        admin.post("/rest/pipewright/1.0/history/" + project + "/rebuild", Map.of());
        String state = "";
        while (!state.equals("done") && Duration.between(before, Instant.now()).compareTo(LONGEST_REBUILD) < 0) {
            Thread.sleep(500);
            state = admin.get("/rest/pipewright/1.0/history/" + project)
                    .path("state")
                    .asText();
        }
        System.out.println("Reading the history took "
                + Duration.between(before, Instant.now()).toSeconds() + " s");
        equal("state of the rebuild", "done", state);
    }

    private void checkQuarters() throws IOException, InterruptedException {
        quarter("2017-01-01..2017-04-01", 531, "1134672", 116);
        quarter("2017-04-01..2017-07-01", 1254, "3086111", 778);
        quarter("2017-07-01..2017-10-01", 1257, "2982255", 790);
        quarter("2017-10-01..2018-01-01", 1196, "2802496", 789);
        JsonNode year = total("projects:" + project, "2017-01-01..2018-01-01");
        equal("won in 2017, count", 4238, count(year, "closed"));
        equal("won in 2017, value", new BigDecimal("10005534"), amount(year, "closed"));
    }

    private void quarter(String period, int won, String value, int lost) throws IOException, InterruptedException {
        JsonNode figures = total("projects:" + project, period);
        equal("won in " + period + ", count", won, count(figures, "closed"));
        equal("won in " + period + ", value", new BigDecimal(value), amount(figures, "closed"));
        equal("lost in " + period + ", count", lost, count(figures, "lost"));
    }

    private void checkOffices() throws IOException, InterruptedException {
        for (Map.Entry<String, String> office : Map.of("central", "3346293", "west", "3568647", "east", "3090594")
                .entrySet()) {
            String jql = "jql:project = " + KEY + " AND assignee in membersOf(\"office-" + office.getKey() + "\")";
            equal(
                    "won by the office " + office.getKey(),
                    new BigDecimal(office.getValue()),
                    amount(total(jql, ALL_TIME), "closed"));
        }
    }

    private void checkBelowDeal() throws IOException, InterruptedException {
        JsonNode prospects = total("jql:project = " + KEY + " AND status = Prospecting", ALL_TIME);
        for (JsonNode figure : prospects) {
            equal("items below deal in a figure", 0, figure.path("count").asInt());
        }
        equal(
                "items below deal",
                500,
                search("project = " + KEY + " AND status = Prospecting", 0)
                        .path("total")
                        .asInt());
        JsonNode all = total("projects:" + project, ALL_TIME);
        equal("open deals without a close date", 1589, count(all, "undated"));
        equal(
                "deals in all figures together",
                8300,
                count(all, "closed") + count(all, "lost") + count(all, "undated") + count(all, "open-pipeline"));
    }

    private void checkTheListBehindAFigure() throws IOException, InterruptedException {
        JsonNode figure = total("projects:" + project, "2017-10-01..2018-01-01").path("closed");
        String amountField = fieldId("Amount");
        BigDecimal sum = BigDecimal.ZERO;
        int listed = 0;
        int found;
        do {
            JsonNode page = search(figure.path("jql").asText(), listed);
            found = page.path("issues").size();
            for (JsonNode issue : page.path("issues")) {
                sum = sum.add(issue.path("fields").path(amountField).decimalValue());
            }
            listed += found;
        } while (found > 0);
        equal("deals in the list behind the figure", figure.path("count").asInt(), listed);
        equal(
                "sum of the list behind the figure",
                new BigDecimal(figure.path("amount").asText()),
                sum);
    }

    private void checkRatesAndCycles() throws IOException, InterruptedException {
        JsonNode closed = metrics("funnel", "all", "2017-01-01", "2017-12-31")
                .path("winRates")
                .path("closed");
        equal(
                "win rate of 2017 in percent",
                new BigDecimal("63.15"),
                new BigDecimal(closed.path("rate").asText("0")));
        equal("won in 2017, by the funnel", 4238, closed.path("won").asInt());
        equal("lost in 2017, by the funnel", 2473, closed.path("lost").asInt());
        JsonNode central = metrics("funnel", "group:office-central", "2017-01-01", "2017-12-31");
        equal(
                "won by the office central, by the funnel",
                new BigDecimal("3346293"),
                new BigDecimal(central.path("won").path("amount").asText("0")));
        JsonNode cycle = metrics("stages", "all", "2017-01-01", "2017-12-31").path("cycle");
        equal(
                "mean days to an order",
                new BigDecimal("51.8"),
                cycle.path("won").path("mean").decimalValue());
        equal(
                "median days to an order",
                new BigDecimal("57"),
                cycle.path("won").path("median").decimalValue());
        equal(
                "mean days to a loss",
                new BigDecimal("41.5"),
                cycle.path("lost").path("mean").decimalValue());
        equal(
                "median days to a loss",
                new BigDecimal("14"),
                cycle.path("lost").path("median").decimalValue());
        equal(
                "open deals in the cycle",
                1589,
                cycle.path("openAge").path("deals").asInt());
    }

    private JsonNode metrics(String view, String owner, String from, String to)
            throws IOException, InterruptedException {
        return admin.get("/rest/pipewright/1.0/pipeline/" + view + "?currency=USD&scope="
                + encoded("projects:" + project) + "&owner=" + encoded(owner) + "&from=" + from + "&to=" + to);
    }

    private String fieldId(String name) throws IOException, InterruptedException {
        for (JsonNode field : admin.get("/rest/api/2/field")) {
            if (field.path("name").asText().equals(name)) {
                return field.path("id").asText();
            }
        }
        throw new IllegalStateException("There is no field " + name);
    }

    private JsonNode search(String jql, int startAt) throws IOException, InterruptedException {
        return admin.get("/rest/api/2/search?maxResults=1000&startAt=" + startAt + "&jql=" + encoded(jql));
    }

    private JsonNode total(String scope, String period) throws IOException, InterruptedException {
        return admin.get("/rest/pipewright/1.0/forecast?group=project&currency=USD&scope=" + encoded(scope) + "&period="
                        + encoded(period))
                .path("main")
                .path("total")
                .path("figures");
    }

    private static int count(JsonNode figures, String column) {
        return figures.path(column).path("count").asInt();
    }

    private static BigDecimal amount(JsonNode figures, String column) {
        return new BigDecimal(figures.path(column).path("amount").asText("0"));
    }

    private void equal(String what, Object expected, Object actual) {
        boolean same = expected instanceof BigDecimal number
                ? number.compareTo((BigDecimal) actual) == 0
                : expected.equals(actual);
        holds(what + " is " + expected + (same ? "" : ", but the app says " + actual), same);
    }

    private void holds(String what, boolean passed) {
        checks++;
        System.out.println((passed ? "ok      " : "FAILED  ") + what);
        if (!passed) {
            failures.add(what);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
