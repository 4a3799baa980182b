package io.pipewright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.acceptance.Cast.Deal;
import io.pipewright.acceptance.Cast.Who;
import io.pipewright.acceptance.OpenApi.Call;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Who may call what: every described call and every page, by everybody, about deals and projects of every visibility. */
public class AuthorizationMatrixTest {

    /** What a call is for, and so who may use it. */
    private enum Right {
        READ_DEAL,
        EDIT_DEAL,
        WAIVE,
        FORECAST,
        ADMINISTER_PIPELINE,
        ADMINISTER_HISTORY,
        ADMINISTER_SOMETHING,
        ADMINISTER_JIRA,
        LICENSED
    }

    /** A row for each call; one that is described and has no row fails the test. */
    private static final Map<String, Right> RIGHTS = Map.ofEntries(
            Map.entry("GET /deals/{key}/exit", Right.READ_DEAL),
            Map.entry("GET /deals/{key}/exit/stages/{stageKey}", Right.READ_DEAL),
            Map.entry("PUT /deals/{key}/exit/answers/{criterionId}", Right.EDIT_DEAL),
            Map.entry("POST /deals/{key}/exit/waivers", Right.WAIVE),
            Map.entry("GET /deals/{key}/end", Right.READ_DEAL),
            Map.entry("POST /deals/{key}/end/{way}", Right.EDIT_DEAL),
            Map.entry("POST /deals/{key}/probability/reset", Right.EDIT_DEAL),
            Map.entry("POST /deals/{key}/category/reset", Right.EDIT_DEAL),
            Map.entry("GET /deals/{key}/plan", Right.READ_DEAL),
            Map.entry("POST /deals/{key}/plan/tasks", Right.EDIT_DEAL),
            Map.entry("PUT /deals/{key}/plan/tasks/{id}", Right.EDIT_DEAL),
            Map.entry("DELETE /deals/{key}/plan/tasks/{id}", Right.EDIT_DEAL),
            Map.entry("POST /deals/{key}/plan/tasks/{id}/tick", Right.EDIT_DEAL),
            Map.entry("POST /deals/{key}/plan/tasks/{id}/untick", Right.EDIT_DEAL),
            Map.entry("POST /deals/{key}/plan/template", Right.EDIT_DEAL),
            Map.entry("PUT /deals/{key}/plan/frame", Right.EDIT_DEAL),
            Map.entry("POST /deals/{key}/plan/moves", Right.EDIT_DEAL),
            Map.entry("POST /deals/{key}/plan/moves/preview", Right.EDIT_DEAL),
            Map.entry("POST /deals/{key}/plan/undo", Right.EDIT_DEAL),
            Map.entry("GET /deals/{key}/plan/settings", Right.READ_DEAL),
            Map.entry("PUT /deals/{key}/plan/settings", Right.WAIVE),
            Map.entry("POST /deals/{key}/plan/agreements", Right.EDIT_DEAL),
            Map.entry("POST /deals/{key}/plan/agreements/{id}/mistake", Right.EDIT_DEAL),
            Map.entry("GET /deals/{key}/plan/owners", Right.EDIT_DEAL),
            Map.entry("GET /deals/{key}/plan.csv", Right.READ_DEAL),
            Map.entry("GET /deals/{key}/plan.ics", Right.READ_DEAL),
            Map.entry("GET /forecast", Right.FORECAST),
            Map.entry("GET /forecast/options", Right.LICENSED),
            Map.entry("GET /pipeline/board", Right.FORECAST),
            Map.entry("GET /pipeline/top", Right.FORECAST),
            Map.entry("GET /pipeline/work", Right.FORECAST),
            Map.entry("GET /pipeline/changes", Right.FORECAST),
            Map.entry("GET /pipeline/changes/deals", Right.FORECAST),
            Map.entry("GET /pipeline/funnel", Right.FORECAST),
            Map.entry("GET /pipeline/stages", Right.FORECAST),
            Map.entry("GET /pipeline/options", Right.LICENSED),
            Map.entry("GET /rates", Right.ADMINISTER_JIRA),
            Map.entry("POST /rates", Right.ADMINISTER_JIRA),
            Map.entry("POST /rates/table", Right.ADMINISTER_JIRA),
            Map.entry("PUT /rates/reporting", Right.ADMINISTER_JIRA),
            Map.entry("POST /numbers", Right.LICENSED),
            Map.entry("GET /history", Right.LICENSED),
            Map.entry("GET /history/unreadable", Right.ADMINISTER_SOMETHING),
            Map.entry("GET /history/{projectId}", Right.ADMINISTER_HISTORY),
            Map.entry("POST /history/{projectId}/rebuild", Right.ADMINISTER_HISTORY),
            Map.entry("GET /setup", Right.ADMINISTER_JIRA),
            Map.entry("POST /setup/preview", Right.ADMINISTER_JIRA),
            Map.entry("POST /setup/run", Right.ADMINISTER_JIRA),
            Map.entry("GET /pipelines", Right.LICENSED),
            Map.entry("GET /pipelines/{projectId}", Right.ADMINISTER_PIPELINE),
            Map.entry("GET /pipelines/{projectId}/fields/{fieldId}/choices", Right.ADMINISTER_PIPELINE),
            Map.entry("POST /pipelines/{projectId}/criteria", Right.ADMINISTER_PIPELINE),
            Map.entry("PUT /pipelines/{projectId}/criteria/{id}", Right.ADMINISTER_PIPELINE),
            Map.entry("DELETE /pipelines/{projectId}/criteria/{id}", Right.ADMINISTER_PIPELINE),
            Map.entry("PUT /pipelines/{projectId}/stages/{stageKey}", Right.ADMINISTER_PIPELINE),
            Map.entry("PUT /pipelines/{projectId}/stages/{stageKey}/order", Right.ADMINISTER_PIPELINE));

    /** The pages of the app by the aliases of their actions, as whoever may see them opens them. */
    private static final Map<String, Right> PAGES = Map.of(
            "PipewrightPlan", Right.READ_DEAL,
            "PipewrightPipeline", Right.FORECAST,
            "PipewrightCriteria", Right.ADMINISTER_PIPELINE,
            "PipewrightSetup", Right.ADMINISTER_JIRA,
            "PipewrightRates", Right.ADMINISTER_JIRA,
            "PipewrightHistory", Right.ADMINISTER_JIRA);

    private static final Set<Integer> READ = Set.of(200);
    /** Let in; whether what was sent made sense is another question. */
    private static final Set<Integer> LET_IN = Set.of(200, 400, 409);

    private static final Pattern ALIAS = Pattern.compile("alias=\"(\\w+)\"");
    private static final long NO_CRITERION = 987_654_321;
    private static final int FEWEST_CELLS = 600;

    private static Cast cast;
    private static OpenApi described;
    private final List<String> wrong = new ArrayList<>();
    private int cells;

    @BeforeClass
    public static void start() throws IOException {
        described = OpenApi.read();
        cast = new Cast();
    }

    @AfterClass
    public static void stop() {
        cast.close();
    }

    @Test
    public void everyDescribedCallAndEveryPageHasARow() throws IOException {
        Set<String> calls = new TreeSet<>();
        described.calls().forEach(call -> calls.add(call.name()));
        assertThat(RIGHTS.keySet()).containsExactlyInAnyOrderElementsOf(calls);

        Set<String> aliases = new TreeSet<>();
        Matcher alias = ALIAS.matcher(Files.readString(Path.of(System.getProperty("openapi"))
                .resolveSibling("../atlassian-plugin.xml")
                .normalize()));
        while (alias.find()) {
            aliases.add(alias.group(1));
        }
        assertThat(PAGES.keySet()).containsExactlyInAnyOrderElementsOf(aliases);
    }

    @Test
    public void everyCallAnswersEverybodyAsTheyStand() {
        for (Call call : described.calls()) {
            Right right = RIGHTS.get(call.name());
            for (Who who : Who.values()) {
                if (call.path().contains("{key}")) {
                    for (Deal deal : Deal.values()) {
                        aboutDeal(call, right, who, deal);
                    }
                } else if (call.path().contains("{projectId}") || right == Right.FORECAST) {
                    aboutProject(call, right, who, Cast.OPEN);
                    aboutProject(call, right, who, Cast.PRIVATE);
                } else {
                    cell(call, who, expected(right, who, true), "", ask(call, who, "", ""));
                }
            }
        }
        assertThat(wrong).as(cells + " cells").isEmpty();
        assertThat(cells).isGreaterThan(FEWEST_CELLS);
    }

    private void aboutDeal(Call call, Right right, Who who, Deal deal) {
        boolean sees = sees(who, deal);
        String key = cast.key(deal);
        Answer answer = ask(call, who, key, "");
        Set<Integer> expected = expected(right, who, sees);
        cell(call, who, expected, deal.name(), answer);
        if (expected.contains(404)) {
            String none = key.replaceAll("-.*", "-999999");
            Answer missing = ask(call, who, none, "");
            if (!answer.text().equals(missing.text().replace(none, key))) {
                wrong.add(who + " " + answer.request() + ": another 404 than for a deal that does not exist: "
                        + answer.shown() + " / " + missing.shown());
            }
        }
    }

    private static boolean sees(Who who, Deal deal) {
        return switch (who) {
            case JIRA_ADMIN -> true;
            case OUTSIDER -> false;
            default -> deal == Deal.VISIBLE;
        };
    }

    private void aboutProject(Call call, Right right, Who who, String project) {
        boolean sees = who == Who.JIRA_ADMIN || (who != Who.OUTSIDER && project.equals(Cast.OPEN));
        cell(call, who, expected(right, who, sees), project, ask(call, who, "", project));
    }

    private void cell(Call call, Who who, Set<Integer> expected, String about, Answer answer) {
        cells++;
        if (!expected.contains(answer.status())) {
            wrong.add(who + " about " + about + ", " + call.name() + ": expected " + expected + ", got "
                    + answer.shown());
        }
    }

    /** The statuses that are right for somebody who sees what is asked about, or does not. */
    private static Set<Integer> expected(Right right, Who who, boolean sees) {
        return switch (who) {
            case ANONYMOUS, DEACTIVATED -> Set.of(401);
            case UNLICENSED -> Set.of(403);
            default -> sees ? ofSeen(right, who) : ofUnseen(right, who);
        };
    }

    private static Set<Integer> ofUnseen(Right right, Who who) {
        return switch (right) {
            case READ_DEAL, EDIT_DEAL, WAIVE, ADMINISTER_HISTORY -> Set.of(404);
            case FORECAST, ADMINISTER_PIPELINE -> Set.of(403);
            case ADMINISTER_JIRA, ADMINISTER_SOMETHING, LICENSED -> ofSeen(right, who);
        };
    }

    private static Set<Integer> ofSeen(Right right, Who who) {
        boolean edits = who == Who.EDITOR || who == Who.PROJECT_ADMIN || who == Who.JIRA_ADMIN;
        boolean administers = who == Who.PROJECT_ADMIN || who == Who.JIRA_ADMIN;
        return switch (right) {
            case READ_DEAL, FORECAST, LICENSED -> READ;
            case EDIT_DEAL -> edits ? LET_IN : Set.of(403);
            case WAIVE, ADMINISTER_HISTORY -> administers ? LET_IN : Set.of(403);
            case ADMINISTER_PIPELINE -> administers ? Set.of(200, 400, 404, 409) : Set.of(403);
            case ADMINISTER_SOMETHING -> administers ? READ : Set.of(403);
            case ADMINISTER_JIRA -> who == Who.JIRA_ADMIN ? LET_IN : Set.of(403);
        };
    }

    private static Answer ask(Call call, Who who, String key, String project) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "key",
                key,
                "criterionId",
                cast.criterion(key),
                "id",
                call.path().contains("{key}") ? cast.task(key) : NO_CRITERION,
                "stageKey",
                "evaluation"));
        if (!project.isEmpty()) {
            values.put("projectId", cast.projectId(project));
        }
        String path = Day.APP + call.path();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        path = path.replaceAll("\\{\\w+}", "amount") + query(call, project);
        Person person = cast.person(who);
        return call.method().equals("GET") || call.method().equals("DELETE")
                ? person.send(person.builder(path).method(call.method(), BodyPublishers.noBody()))
                : person.send(call.method(), path, body(call, key));
    }

    private static String query(Call call, String project) {
        Map<String, String> values = Map.of(
                "scope", "projects:" + (project.isEmpty() ? "1" : cast.projectId(project)),
                "period", "this-quarter",
                "bar", "created",
                "revision", "987654321");
        List<String> query = call.query().stream()
                .filter(values::containsKey)
                .map(name -> name + "=" + Person.encoded(values.get(name)))
                .toList();
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private static Map<String, Object> body(Call call, String key) {
        Map<String, Object> body =
                new LinkedHashMap<>(call.schema().map(described::sample).orElse(Map.of()));
        body.computeIfPresent("criterionId", (name, sample) -> cast.criterion(key));
        return body;
    }

    @Test
    public void listsAndFiguresHoldOnlyWhatTheirReaderMaySee() {
        for (Who who : List.of(Who.OUTSIDER, Who.BROWSER, Who.EDITOR, Who.PROJECT_ADMIN)) {
            for (String path : List.of(
                    "/forecast/options",
                    "/history",
                    "/pipelines",
                    "/pipeline/options",
                    "/pipeline/board?scope=all",
                    "/pipeline/work?scope=all",
                    "/pipeline/top?scope=all",
                    "/pipeline/changes/deals?scope=all&bar=created&view=gross")) {
                assertThat(cast.person(who).get(Day.APP + path).text())
                        .as(who + " " + path)
                        .doesNotContain(Cast.PRIVATE);
            }
            String all = cast.person(who)
                    .get(Day.APP + "/forecast?scope=all&period=this-quarter&group=project")
                    .text();
            assertThat(all).as(who.name()).doesNotContain(Cast.PRIVATE);
        }
        String scope = "/forecast?scope=projects:" + cast.projectId(Cast.OPEN) + "&period=this-quarter";
        assertThat(open(Who.BROWSER, scope)).isEqualTo(1);
        assertThat(open(Who.PROJECT_ADMIN, scope)).isEqualTo(1);
        assertThat(open(Who.JIRA_ADMIN, scope)).isEqualTo(2);
        assertThat(cast.person(Who.BROWSER).get(Day.APP + "/history").body()).isEmpty();
        assertThat(cast.person(Who.PROJECT_ADMIN).get(Day.APP + "/history").body())
                .hasSize(1);
    }

    private static int open(Who who, String path) {
        return cast.person(who)
                .get(Day.APP + path)
                .body()
                .at("/main/total/figures/open-pipeline/count")
                .asInt();
    }

    @Test
    public void everyPageOpensForWhomItIs() {
        for (Who who : Who.values()) {
            for (Deal deal : Deal.values()) {
                page(who, "/secure/PipewrightPlan.jspa?deal=" + cast.key(deal), Right.READ_DEAL, sees(who, deal));
            }
            for (String name : List.of("Setup", "Rates", "History")) {
                page(who, "/secure/admin/Pipewright" + name + "!default.jspa", Right.ADMINISTER_JIRA, true);
            }
            page(who, "/secure/project/PipewrightCriteria!default.jspa", Right.ADMINISTER_PIPELINE, true);
            page(who, "/secure/PipewrightPipeline.jspa", Right.FORECAST, who != Who.OUTSIDER);
        }
        assertThat(wrong).as(cells + " cells").isEmpty();
    }

    private void page(Who who, String path, Right right, boolean sees) {
        Answer page = cast.person(who).get(path);
        cells++;
        Set<Integer> calls = expected(right, who, sees);
        boolean opens = calls.contains(200);
        boolean login = page.status() == 302
                && page.headers().firstValue("Location").orElse("").contains("login");
        boolean password = page.status() == 302
                && page.headers().firstValue("Location").orElse("").contains("WebSudo");
        boolean right200 = opens && (page.status() == 200 || password);
        boolean closed = !opens && (calls.contains(page.status()) || (calls.contains(401) && login));
        if (!right200 && !closed) {
            wrong.add(who + " " + path + ": expected " + calls + ", got " + page.status() + " "
                    + page.headers().map());
        }
    }
}
