package io.pipewright.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A pipeline in a scratch project, in the reporting currency that the site has already. */
final class PipelineIsSetUp implements Step {

    @Override
    public String name() {
        return "2 Set-up";
    }

    @Override
    public void live(Day day, Checks checks) {
        day.needsApp();
        JsonNode offers = checks.granted("what a set-up offers", day.admin().get(Day.APP + "/setup"));
        Map<String, Object> wish = wish(day, offers.path("reportingCurrency").asText());
        JsonNode preview = checks.needed(
                "the preview names what will be made", day.admin().post(Day.APP + "/setup/preview", wish));
        Answer untouched = day.admin().get(Day.JIRA + "/project/" + day.projectKey());
        checks.status("the preview makes nothing", 404, untouched);
        day.asksForProject();
        Answer run = day.admin().post(Day.APP + "/setup/run", wish);
        Answer project = day.admin().get(Day.JIRA + "/project/" + day.projectKey());
        if (project.ok()) {
            day.projectIs(project.body());
        }
        JsonNode report = checks.needed("the set-up answers", run);
        checks.holds(
                "every step succeeds",
                report.path("succeeded").asBoolean(),
                "succeeded: true",
                run.text(),
                run.request());
        checks.equal("the report has the steps of the preview", titles(preview), titles(report), run);
        checks.status("the project is there", 200, project);
        Answer again = day.admin().post(Day.APP + "/setup/run", wish);
        checks.equal("a second run changes nothing", List.of(), changed(again.body()), again);
    }

    private static Map<String, Object> wish(Day day, String currency) {
        return Json.object(
                "projectKey",
                day.projectKey(),
                "projectName",
                day.projectName(),
                "template",
                "the-model",
                "language",
                "en",
                "reportingCurrency",
                currency);
    }

    private static List<String> titles(JsonNode report) {
        return Json.each(report.path("steps"))
                .map(step -> step.path("title").asText())
                .toList();
    }

    private static List<String> changed(JsonNode report) {
        return Json.each(report.path("steps"))
                .filter(Json.having("outcome", "reused").negate())
                .map(JsonNode::toString)
                .toList();
    }
}
