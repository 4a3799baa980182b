package io.pipewright.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A deal is held at a gate with the reasons that its panel gives, and goes on when the criteria are met or waived. */
final class GatesHold implements Step {

    static final BigDecimal AMOUNT = new BigDecimal("480000");
    private static final int MOST_STAGES = 12;

    @Override
    public String name() {
        return "3 Deals and gates";
    }

    @Override
    public void live(Day day, Checks checks) {
        day.projectId();
        Deals deals = new Deals(day, checks);
        String key = deals.create("Acceptance: from contact to order", AMOUNT, null);
        refused(key, day, deals, checks);
        checks.holds(
                "the close date is taken",
                deals.edit(key, "close-date", LocalDate.now().toString()).ok(),
                "status 204",
                "",
                "");
        boolean waived = goOn(key, day, checks);
        if (!waived) {
            checks.notTried("a criterion is waived", "No question stood open on the way.", "");
        }
    }

    private static void refused(String key, Day day, Deals deals, Checks checks) {
        JsonNode exit =
                checks.needed("the stage panel of a new deal", day.admin().get(day.ofDeal(key, "/exit")));
        String before = deals.status(key);
        List<String> foreseen = Gates.blocking(exit);
        checks.holds("the new deal is held", !foreseen.isEmpty(), "a reason or more", exit.toString(), "");
        Answer move = deals.moveTo(key, Gates.next(exit));
        checks.status("the gate refuses the transition", 400, move);
        List<String> said = Json.texts(move.body().path("errorMessages"));
        checks.holds(
                "Jira shows every reason of the panel",
                said.containsAll(foreseen),
                String.valueOf(foreseen),
                move.shown(),
                move.request());
        checks.equal("the deal stays where it was", before, deals.status(key), move);
    }

    /** Goes on until something else than an answer is missing. Says whether a criterion was waived. */
    private static boolean goOn(String key, Day day, Checks checks) {
        Gates gates = new Gates(day, checks);
        boolean waived = false;
        for (int stage = 0; stage < MOST_STAGES; stage++) {
            JsonNode exit = gates.exit(key);
            if (stage > 0 && !waived) {
                waived = waive(key, exit, day, checks);
            }
            if (!gates.pass(key)) {
                break;
            }
        }
        return waived;
    }

    private static boolean waive(String key, JsonNode exit, Day day, Checks checks) {
        Optional<JsonNode> open = Json.first(
                exit.path("review").path("criteria"),
                criterion -> criterion.path("blocks").asBoolean()
                        && criterion.path("kind").asText().equals("question"));
        if (open.isEmpty() || !exit.path("mayWaive").asBoolean()) {
            return false;
        }
        long id = open.get().path("id").asLong();
        Answer waiver = day.admin()
                .post(day.ofDeal(key, "/exit/waivers"), Json.object("criterionId", id, "reason", "Acceptance"));
        JsonNode after = checks.granted("a waiver is taken", waiver);
        String state = Json.first(
                        after.path("review").path("criteria"),
                        one -> one.path("id").asLong() == id)
                .map(one -> one.path("state").asText())
                .orElse("gone");
        checks.equal("a criterion is waived", "waived", state, waiver);
        return true;
    }
}
