package io.pipewright.acceptance;

import com.fasterxml.jackson.databind.JsonNode;

/** The checks of the conformance plugin: does Jira behave as the app relies on? */
final class JiraConforms implements Step {

    private static final String KEY = "io.pipewright.conformance";
    private static final String RUN = "/rest/conformance/1.0/run";

    @Override
    public String name() {
        return "8 What the app relies on";
    }

    @Override
    public void live(Day day, Checks checks) {
        String upload = "Jira's app manager takes the plugin of the checks";
        if (AppIsThere.install(day, checks, KEY, day.options().conformanceJar(), upload)) {
            day.afterwards("the plugin of the checks is uninstalled", () -> new Upm(day).uninstall(KEY));
        }
        Answer run = day.admin().post(RUN, Json.object());
        if (run.status() == 404) {
            throw new Checks.Missing(
                    "The conformance plugin is not installed. Install sandbox-conformance and run again.");
        }
        JsonNode outcomes = checks.needed("the checks run", run).path("checks");
        checks.holds("there are checks", !outcomes.isEmpty(), "a check or more", run.shown(), run.request());
        for (JsonNode outcome : outcomes) {
            checks.holds(
                    outcome.path("name").asText(),
                    outcome.path("passed").asBoolean(),
                    outcome.path("mustHold").asText(),
                    outcome.path("detail").asText(),
                    run.request());
        }
    }
}
