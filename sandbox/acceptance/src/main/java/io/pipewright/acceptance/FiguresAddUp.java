package io.pipewright.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every figure of the forecast is the sum of the deals that the query behind it finds. */
final class FiguresAddUp implements Step {

    private static final BigDecimal OPEN = new BigDecimal("300000");
    private static final BigDecimal UNDATED = new BigDecimal("70000");
    private static final BigDecimal LOST = new BigDecimal("9000");

    @Override
    public String name() {
        return "5 Forecast";
    }

    @Override
    public void live(Day day, Checks checks) {
        day.deal();
        Deals deals = new Deals(day, checks);
        open(day, checks, deals.create("Acceptance: open", OPEN, LocalDate.now()));
        String undated = deals.create("Acceptance: without a close date", UNDATED, LocalDate.now());
        open(day, checks, undated);
        checks.holds(
                "a close date is taken back",
                deals.edit(undated, "close-date", null).ok(),
                "status 204",
                "",
                "");
        lose(day, checks, deals);
        String revenue = deals.fieldOfType("expected-revenue-field");
        for (String group : List.of("month", "owner", "stage", "project")) {
            lists(day, checks, deals, revenue, group);
        }
        Answer forecast = forecast(day, day.admin(), "month");
        JsonNode total = forecast.body().path("main").path("total").path("figures");
        sum(checks, "what is won", GatesHold.AMOUNT, total, "closed", forecast);
        sum(checks, "what is open", OPEN, total, "open-pipeline", forecast);
        sum(checks, "what has no close date", UNDATED, total, "undated", forecast);
        sum(checks, "what is lost", LOST, total, "lost", forecast);
    }

    private static void open(Day day, Checks checks, String key) {
        checks.holds(key + " is opened", new Gates(day, checks).pass(key), "the first open stage", key, "");
    }

    private static void lose(Day day, Checks checks, Deals deals) {
        String key = deals.create("Acceptance: lost", LOST, LocalDate.now());
        open(day, checks, key);
        Optional<String> lost = Json.first(
                        checks.granted("the pipeline", day.admin().get(Day.APP + "/pipelines/" + day.projectId()))
                                .path("stages"),
                        Json.having("kind", "lost"))
                .map(stage -> stage.path("name").asText());
        Answer move = deals.moveTo(key, lost.orElse(""));
        checks.holds("a deal is lost for a reason", move.ok(), "status 204", move.shown(), move.request());
    }

    static Answer forecast(Day day, Person reader, String group) {
        return reader.get(
                Day.APP + "/forecast?scope=projects:" + day.projectId() + "&period=this-quarter&group=" + group);
    }

    private static void sum(
            Checks checks, String what, BigDecimal expected, JsonNode figures, String column, Answer forecast) {
        BigDecimal seen = amount(figures.path(column));
        checks.holds(
                what + " is the sum of its deals",
                expected.compareTo(seen) == 0,
                column + ": " + expected,
                seen.toPlainString(),
                forecast.request());
    }

    private static BigDecimal amount(JsonNode figure) {
        return new BigDecimal(figure.path("amount").asText("0"));
    }

    private static void lists(Day day, Checks checks, Deals deals, String revenue, String group) {
        Answer forecast = forecast(day, day.admin(), group);
        JsonNode body = checks.needed("the forecast by " + group, forecast);
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        List<JsonNode> sections = new ArrayList<>(List.of(body.path("main")));
        body.path("apart").forEach(sections::add);
        for (JsonNode section : sections) {
            List<JsonNode> lines = new ArrayList<>(List.of(section.path("total")));
            section.path("groups").forEach(lines::add);
            for (JsonNode line : lines) {
                compared += compare(line, day, deals.field("amount"), revenue, wrong);
            }
        }
        checks.holds(
                "each figure by " + group + " is the sum of its list",
                wrong.isEmpty() && compared > 0,
                "count and sum of the issues found by the figure's query",
                wrong.isEmpty() ? compared + " figures compared" : String.join("\n", wrong),
                forecast.request());
    }

    private static int compare(JsonNode line, Day day, String amount, String revenue, List<String> wrong) {
        int compared = 0;
        for (var figure : line.path("figures").properties()) {
            String jql = figure.getValue().path("jql").asText("");
            if (!jql.isEmpty()) {
                compared++;
                String field = figure.getKey().equals("weighted") ? revenue : amount;
                String difference = difference(figure.getValue(), found(day.admin(), jql, field), field);
                if (!difference.isEmpty()) {
                    wrong.add(
                            line.path("label").asText() + " " + figure.getKey() + ": " + difference + " (" + jql + ")");
                }
            }
        }
        return compared;
    }

    static Answer found(Person reader, String jql, String field) {
        return reader.get(Day.JIRA + "/search?maxResults=1000&fields=summary," + field + "&jql=" + Person.encoded(jql));
    }

    private static String difference(JsonNode figure, Answer found, String field) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode issue : found.body().path("issues")) {
            JsonNode value = issue.path("fields").path(field);
            sum = sum.add(value.isNumber() ? value.decimalValue() : BigDecimal.ZERO);
        }
        int count = found.body().path("total").asInt(-1);
        boolean same = count == figure.path("count").asInt() && sum.compareTo(amount(figure)) == 0;
        return same
                ? ""
                : figure.path("count").asInt() + " deals, " + amount(figure) + "; the list has " + count + ", " + sum;
    }
}
