package io.pipewright.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The close plan of a deal: tasks, a change that came too late, exports, the agreement that opens the next gate, the order. */
final class PlanIsShared implements Step {

    private static final String OURS = "We submit the final quotation";
    private static final String THEIRS = "Board approves the purchase";
    private static final int MOST_STAGES = 12;

    @Override
    public String name() {
        return "4 Close plan";
    }

    @Override
    public void live(Day day, Checks checks) {
        String key = day.deal();
        Gates gates = new Gates(day, checks);
        checks.holds(
                "the gate waits for the plan",
                !gates.exit(key).path("review").path("passes").asBoolean(),
                "passes: false",
                gates.exit(key).path("review").toString(),
                "");
        tasks(key, day, checks);
        exports(key, day, checks);
        agree(key, day, checks);
        for (int stage = 0; stage < MOST_STAGES && gates.pass(key); stage++) {}
        JsonNode end = gates.exit(key).path("stage");
        checks.holds("the deal is won", end.path("kind").asText().equals("won"), "kind: won", end.toString(), "");
    }

    private static void tasks(String key, Day day, Checks checks) {
        String tasks = day.ofDeal(key, "/plan/tasks");
        JsonNode first = checks.needed("a task of ours", day.admin().post(tasks, task(OURS, "ours", 0)));
        checks.needed("a task of the customer's", day.admin().post(tasks, task(THEIRS, "customers", 5)));
        JsonNode ours =
                Json.first(first.path("tasks"), Json.having("title", OURS)).orElseThrow();
        String tick = tasks + "/" + ours.path("id").asLong() + "/tick";
        Map<String, Object> seen = Json.object("revision", ours.path("revision").asLong());
        JsonNode done = checks.needed("a task is ticked", day.admin().post(tick, seen));
        checks.holds(
                "the progress counts it",
                done.path("progress").path("done").asInt() == 1
                        && done.path("progress").path("total").asInt() == 2,
                "1 of 2 done",
                done.path("progress").toString(),
                "");
        Map<String, Object> late = task("Another title", "ours", 0);
        late.putAll(seen);
        Answer refused = day.admin().put(tasks + "/" + ours.path("id").asLong(), late);
        checks.status("a change of what somebody changed meanwhile is refused", 409, refused);
        Answer wrong = day.admin().post(tasks, task("", "ours", 0));
        checks.holds(
                "a task without a title is refused by the name of its field",
                wrong.status() == 400 && wrong.body().path("errors").has("title"),
                "status 400, errors: title",
                wrong.shown(),
                wrong.request());
    }

    private static Map<String, Object> task(String title, String side, int days) {
        return Json.object(
                "title",
                title,
                "side",
                side,
                "targetDate",
                LocalDate.now().plusDays(days).toString());
    }

    private static void exports(String key, Day day, Checks checks) {
        Answer table = day.admin().get(day.ofDeal(key, "/plan.csv"));
        checks.holds(
                "the table holds both tasks",
                table.ok() && table.text().contains(OURS) && table.text().contains(THEIRS),
                "a line for each task",
                table.shown(),
                table.request());
        Answer calendar = day.admin().get(day.ofDeal(key, "/plan.ics"));
        checks.holds(
                "the calendar holds both tasks",
                calendar.ok()
                        && calendar.text().startsWith("BEGIN:VCALENDAR")
                        && calendar.text().split("SUMMARY", -1).length > 2,
                "BEGIN:VCALENDAR and two summaries",
                calendar.shown(),
                calendar.request());
        checks.equal(
                "files are kept apart from pages",
                List.of("nosniff"),
                calendar.headers().allValues("X-Content-Type-Options").stream()
                        .distinct()
                        .toList(),
                calendar);
        Answer print = day.admin().get("/secure/PipewrightPlan.jspa?deal=" + key);
        if (print.ok()) {
            checks.holds("the printed plan", print.text().contains(THEIRS), THEIRS, print.shown(), print.request());
        } else {
            checks.notTried("the printed plan", "Open it in a browser: " + print.status(), print.request());
        }
    }

    private static void agree(String key, Day day, Checks checks) {
        JsonNode plan = checks.granted("the plan", day.admin().get(day.ofDeal(key, "/plan")));
        Map<String, Object> agreement = Json.object(
                "revision",
                plan.path("revision").asLong(),
                "kind",
                "agreed",
                "customer",
                "Jisoo Han",
                "date",
                LocalDate.now().minusDays(1).toString(),
                "channel",
                "meeting");
        Answer answer = day.admin().post(day.ofDeal(key, "/plan/agreements"), agreement);
        checks.equal(
                "the plan is agreed",
                "agreed",
                answer.body().path("agreement").path("state").asText(),
                answer);
    }
}
