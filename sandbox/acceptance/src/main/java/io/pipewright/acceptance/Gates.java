package io.pipewright.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The way of a deal through its stages. */
final class Gates {

    private final Day day;
    private final Checks checks;
    private final Deals deals;

    Gates(Day day, Checks checks) {
        this.day = day;
        this.checks = checks;
        this.deals = new Deals(day, checks);
    }

    JsonNode exit(String key) {
        return deals.exit(key);
    }

    /** The reasons of the criteria that hold the deal. */
    static List<String> blocking(JsonNode exit) {
        return Json.each(exit.path("review").path("criteria"))
                .filter(criterion -> criterion.path("blocks").asBoolean())
                .flatMap(criterion -> Json.texts(criterion.path("reasons")).stream())
                .toList();
    }

    /** The name of the status that the path leads to next; empty at its end. */
    static String next(JsonNode exit) {
        return Json.first(exit.path("path"), stage -> stage.path("next").asBoolean())
                .map(stage -> stage.path("name").asText())
                .orElse("");
    }

    /** Answers what can be answered and moves on. Says whether the deal is in its next stage now. */
    boolean pass(String key) {
        JsonNode before = exit(key);
        String next = next(before);
        if (next.isEmpty()) {
            return false;
        }
        new Answers(day, checks).all(key, before);
        JsonNode ready = exit(key);
        if (!ready.path("review").path("passes").asBoolean()) {
            return false;
        }
        Answer move = deals.moveTo(key, next);
        checks.holds(key + " passes the met gate to " + next, move.ok(), "status 204", move.shown(), move.request());
        return checks.equal(key + " is in " + next, next, deals.status(key), move) && move.ok();
    }
}
