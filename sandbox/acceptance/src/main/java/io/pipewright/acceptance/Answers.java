package io.pipewright.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;

/** What a rep answers to the criteria of a stage. */
final class Answers {

    private static final Map<String, Object> EVIDENCE =
            Map.of("who", "Jisoo Han, head of production", "where", "Mail of Monday");

    private final Day day;
    private final Checks checks;

    Answers(Day day, Checks checks) {
        this.day = day;
        this.checks = checks;
    }

    /** Answers whatever can be answered and is not met. */
    void all(String key, JsonNode exit) {
        Json.each(exit.path("review").path("criteria"))
                .filter(criterion -> criterion.path("mayAnswer").asBoolean())
                .filter(Json.having("state", "met").negate())
                .filter(Json.having("state", "waived").negate())
                .forEach(criterion -> checks.granted("an answer is taken", answer(key, criterion)));
    }

    Answer answer(String key, JsonNode criterion) {
        return day.admin()
                .put(day.ofDeal(key, "/exit/answers/" + criterion.path("id").asLong()), to(criterion));
    }

    private static Map<String, Object> to(JsonNode criterion) {
        return switch (criterion.path("kind").asText()) {
            case "canvas-complete" -> answer("unknown", null, canvas());
            case "influential-stakeholder" -> answer("yes", today(), person());
            default -> answer("yes", today(), EVIDENCE);
        };
    }

    /** Yesterday is a day of the past in every zone of the server. */
    private static String today() {
        return LocalDate.now().minusDays(1).toString();
    }

    private static Map<String, Object> answer(String value, String when, Map<String, Object> parts) {
        return Json.object("value", value, "when", when, "parts", parts);
    }

    private static Map<String, Object> person() {
        return Map.of(
                "who", "Jisoo Han", "title", "Head of production", "why-influential", "Ran the last two projects");
    }

    private static Map<String, Object> canvas() {
        return Map.of(
                "business-issue",
                "Delivery times cost orders",
                "problem",
                "Plans are typed by hand",
                "solution",
                "Scheduling module",
                "benefit-quantitative",
                "Two days faster",
                "benefit-qualitative",
                "Calmer shifts");
    }
}
