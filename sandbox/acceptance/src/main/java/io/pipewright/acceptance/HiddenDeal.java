package io.pipewright.acceptance;

import com.fasterxml.jackson.databind.JsonNode;

/** A deal that a security level hides from somebody who may browse the project, where the site has such a level. */
final class HiddenDeal {

    private static final String CHECK = "a deal that a security level hides";

    private final Day day;
    private final Checks checks;

    HiddenDeal(Day day, Checks checks) {
        this.day = day;
        this.checks = checks;
    }

    void hide(String key, Person reader) {
        String issue = Day.JIRA + "/issue/" + key;
        for (JsonNode level : levels()) {
            Answer set = day.admin()
                    .put(
                            issue,
                            Json.object(
                                    "fields",
                                    Json.object(
                                            "security",
                                            Json.object("id", level.path("id").asText()))));
            boolean hidden = set.ok()
                    && reader.get(issue).status() == 404
                    && day.admin().get(issue).ok();
            if (hidden) {
                isHidden(key, reader);
                return;
            }
        }
        checks.notTried(
                CHECK, "No issue security scheme of this site has a level that hides it from the second user.", "");
    }

    /** Of the project's scheme; without one it gets the first that the site has. */
    private JsonNode levels() {
        JsonNode schemes =
                day.admin().get(Day.JIRA + "/issuesecurityschemes").body().path("issueSecuritySchemes");
        String project = Day.JIRA + "/project/" + day.projectKey();
        if (!schemes.isEmpty()) {
            day.admin()
                    .put(
                            project,
                            Json.object(
                                    "issueSecurityScheme",
                                    schemes.path(0).path("id").asLong()));
        }
        return day.admin().get(project + "/securitylevel").body().path("levels");
    }

    private void isHidden(String key, Person reader) {
        OthersAreKeptOut.alike(CHECK + ": stage", reader, day.ofDeal(key, "/exit"), key, day, checks);
        OthersAreKeptOut.alike(CHECK + ": plan", reader, day.ofDeal(key, "/plan"), key, day, checks);
        Answer theirs = FiguresAddUp.forecast(day, reader, "month");
        Answer all = FiguresAddUp.forecast(day, day.admin(), "month");
        checks.holds(
                CHECK + ": it is in none of their figures",
                deals(theirs) == deals(all) - 1,
                deals(all) - 1 + " deals in the figures",
                deals(theirs) + " deals in " + theirs.shown(),
                theirs.request());
    }

    private static int deals(Answer forecast) {
        JsonNode figures = forecast.body().path("main").path("total").path("figures");
        int deals = 0;
        for (String column : new String[] {"closed", "open-pipeline", "lost", "undated"}) {
            deals += figures.path(column).path("count").asInt();
        }
        return deals;
    }
}
