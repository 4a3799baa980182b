package io.pipewright.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;

/** The history of the project is rebuilt from Jira's changelog and says the same as the one that was written while people worked. */
final class HistoryIsRead implements Step {

    private static final int TOO_SOON = 409;
    private static final Set<String> AT_WORK = Set.of("waiting", "running");
    private static final String PAGE = "/secure/admin/PipewrightHistory!default.jspa";

    @Override
    public String name() {
        return "6 History";
    }

    @Override
    public void live(Day day, Checks checks) {
        String id = day.projectId();
        JsonNode all = checks.needed("the histories", day.admin().get(Day.APP + "/history"));
        checks.holds(
                "the project is among them",
                Json.first(all, Json.having("projectId", id)).isPresent(),
                "projectId: " + id,
                all.toString(),
                "");
        JsonNode before = FiguresAddUp.forecast(day, day.admin(), "stage").body();
        Answer started = Pause.until(
                () -> day.admin().post(Day.APP + "/history/" + id + "/rebuild", Json.object()),
                answer -> answer.status() != TOO_SOON,
                day.options().patience());
        if (started.status() == TOO_SOON) {
            checks.notTried("a rebuild", started.shown(), started.request());
        } else {
            rebuild(day, checks, id, started, before);
        }
        page(day, checks);
    }

    private static void rebuild(Day day, Checks checks, String id, Answer started, JsonNode before) {
        checks.needed("a rebuild starts", started);
        Answer progress = Pause.until(
                () -> day.admin().get(Day.APP + "/history/" + id),
                answer -> !AT_WORK.contains(state(answer)),
                day.options().patience());
        checks.equal("the rebuild is done", "done", state(progress), progress);
        checks.equal(
                "it read every deal",
                day.deals().size(),
                progress.body().path("done").asInt(),
                progress);
        Answer after = FiguresAddUp.forecast(day, day.admin(), "stage");
        checks.equal("the forecast says the same as before", figures(before), figures(after.body()), after);
    }

    /** A forecast without the moment at which it was read. */
    private static JsonNode figures(JsonNode forecast) {
        JsonNode copy = forecast.deepCopy();
        if (copy.path("request") instanceof ObjectNode request) {
            request.remove("readAt");
        }
        return copy;
    }

    private static String state(Answer progress) {
        return progress.body().path("state").asText();
    }

    private static void page(Day day, Checks checks) {
        Answer page = day.admin().get(PAGE);
        boolean asksForThePassword = page.text().toLowerCase(Locale.ROOT).contains("websudo");
        if (page.ok() && !asksForThePassword) {
            boolean drawn = page.text().contains("id=\"pipewright-history\"");
            checks.holds("the history page", drawn, "an element pipewright-history", page.shown(), page.request());
        } else {
            checks.notTried("the history page", "Open it in a browser: " + page.status(), page.request());
        }
    }
}
