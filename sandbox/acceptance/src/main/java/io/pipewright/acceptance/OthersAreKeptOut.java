package io.pipewright.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody else sees what Jira lets them see, and nothing more. */
final class OthersAreKeptOut implements Step {

    private static final List<String> OF_A_DEAL = List.of("/exit", "/plan", "/plan.csv", "/plan.ics");
    private static final String NO_SUCH_NUMBER = "-999999";

    @Override
    public String name() {
        return "7 Permissions";
    }

    @Override
    public void live(Day day, Checks checks) {
        String key = day.deal();
        for (String path : OF_A_DEAL) {
            checks.status("without a login: " + path, 401, day.nobody().get(day.ofDeal(key, path)));
        }
        checks.status("without a login: the forecast", 401, FiguresAddUp.forecast(day, day.nobody(), "month"));
        Person second = new SecondPerson(day, checks).enter();
        PrivateProject project = new PrivateProject(day, checks);
        if (second.get(Day.JIRA + "/project/" + day.projectKey()).ok() && !project.hideFrom(second)) {
            throw new Checks.Missing("The second user may browse the scratch project, and that could not be changed."
                    + " Give somebody who sees no project with -Dsecond…");
        }
        outside(key, second, day, checks);
        administration(second, day, checks);
        if (!project.open(second)) {
            checks.notTried("somebody who may only browse", "The permission could not be given over REST.", "");
            checks.notTried("a deal that a security level hides", "It needs somebody who may browse.", "");
            return;
        }
        onlyBrowsing(key, second, day, checks);
        new HiddenDeal(day, checks).hide(day.deals().get(day.deals().size() - 1), second);
    }

    private static void outside(String key, Person second, Day day, Checks checks) {
        for (String path : OF_A_DEAL) {
            alike("may not see the deal: " + path, second, day.ofDeal(key, path), key, day, checks);
        }
        Map<String, Object> task = Json.object("title", "Spy", "side", "ours", "targetDate", "2030-01-01");
        checks.status("may not add a task", 404, second.post(day.ofDeal(key, "/plan/tasks"), task));
        Answer forecast = FiguresAddUp.forecast(day, second, "month");
        checks.holds(
                "the forecast gives nothing away",
                forecast.status() == 403 || forecast.body().path("empty").asBoolean(),
                "status 403, or empty",
                forecast.shown(),
                forecast.request());
        lists(day, second, checks);
    }

    private static void lists(Day day, Person second, Checks checks) {
        JsonNode figures = FiguresAddUp.forecast(day, day.admin(), "month")
                .body()
                .path("main")
                .path("total")
                .path("figures");
        List<String> leaks = new ArrayList<>();
        for (JsonNode figure : figures) {
            String jql = figure.path("jql").asText("");
            Answer found = FiguresAddUp.found(second, jql, "status");
            if (!jql.isEmpty() && found.body().path("total").asInt() > 0) {
                leaks.add(found.request() + ": " + found.shown());
            }
        }
        checks.holds(
                "the lists behind the figures are empty", leaks.isEmpty(), "no issue", String.join("\n", leaks), "");
    }

    /** Status and text are those of a deal that does not exist. */
    static void alike(String check, Person reader, String path, String key, Day day, Checks checks) {
        String none = day.projectKey() + NO_SUCH_NUMBER;
        Answer hidden = reader.get(path);
        Answer missing = reader.get(path.replace(key, none));
        checks.holds(
                check,
                hidden.status() == 404 && hidden.text().equals(missing.text().replace(none, key)),
                "status 404, as for a deal that does not exist: " + missing.shown(),
                hidden.shown(),
                hidden.request());
    }

    private static void administration(Person second, Day day, Checks checks) {
        checks.status("set-up is for administrators", 403, second.get(Day.APP + "/setup"));
        checks.status("rates are for administrators", 403, second.get(Day.APP + "/rates"));
        for (String path : List.of("/pipelines/", "/history/")) {
            Answer answer = second.get(Day.APP + path + day.projectId());
            checks.holds(
                    "not theirs to administer: " + path,
                    answer.status() == 403 || answer.status() == 404,
                    "status 403 or 404",
                    answer.shown(),
                    answer.request());
        }
    }

    private static void onlyBrowsing(String key, Person second, Day day, Checks checks) {
        checks.status("may browse: sees the stage", 200, second.get(day.ofDeal(key, "/exit")));
        checks.status("may browse: sees the plan", 200, second.get(day.ofDeal(key, "/plan")));
        Map<String, Object> task = Json.object("title", "Spy", "side", "ours", "targetDate", "2030-01-01");
        checks.status("may browse: changes no plan", 403, second.post(day.ofDeal(key, "/plan/tasks"), task));
        checks.status("may browse: gets the forecast", 200, FiguresAddUp.forecast(day, second, "month"));
    }
}
