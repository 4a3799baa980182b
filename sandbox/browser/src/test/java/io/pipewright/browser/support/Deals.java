package io.pipewright.browser.support;

import static io.pipewright.browser.support.Rest.encoded;
import static io.pipewright.browser.support.Rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipewright.browser.support.Rest.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Deals through REST, by one person: for what a test needs but is not about. Fields are named as in the English set-up. */
public final class Deals {

    /** Evidence that answers any question. */
    public static final Map<String, Object> EVIDENCE =
            Map.of("who", "Jisoo Han, head of production", "where", "Mail of Monday");

    private final Rest rest;
    private final Map<String, String> fieldIds = new HashMap<>();
    private String type = "Deal";

    Deals(Rest rest) {
        this.rest = rest;
    }

    /** Issues are made with this type, where the set-up was not in English. */
    public Deals ofType(String name) {
        type = name;
        return this;
    }

    /** The id of a custom field, for example {@code customfield_10000}. */
    public String field(String name) {
        if (!fieldIds.containsKey(name)) {
            rest.get("/rest/api/2/field")
                    .ok()
                    .forEach(field -> fieldIds.putIfAbsent(
                            field.get("name").asText(), field.get("id").asText()));
        }
        return fieldIds.get(name);
    }

    /** An item below deal; {@code namesAndValues} are further fields by their English names. */
    public String create(String project, String summary, Object... namesAndValues) {
        return tryCreate(project, summary, namesAndValues).ok().get("key").asText();
    }

    public Answer tryCreate(String project, String summary, Object... namesAndValues) {
        Map<String, Object> fields = named(namesAndValues);
        fields.put("project", json("key", project));
        fields.put("issuetype", json("name", type));
        fields.put("summary", summary);
        return rest.post("/rest/api/2/issue", json("fields", fields));
    }

    public Answer edit(String key, Object... namesAndValues) {
        return rest.put("/rest/api/2/issue/" + key, json("fields", named(namesAndValues)));
    }

    private Map<String, Object> named(Object... namesAndValues) {
        Map<String, Object> fields = new HashMap<>();
        json(namesAndValues).forEach((name, value) -> fields.put(field(name) == null ? name : field(name), value));
        return fields;
    }

    /** Fields of an issue. */
    public JsonNode fields(String key) {
        return rest.get("/rest/api/2/issue/" + key).ok().get("fields");
    }

    public String status(String key) {
        return fields(key).path("status").path("name").asText();
    }

    public JsonNode value(String key, String field) {
        return fields(key).path(field(field));
    }

    /** Moves a deal by the name of the transition. */
    public Answer move(String key, String transition, Object... namesAndValues) {
        for (JsonNode offered :
                rest.get("/rest/api/2/issue/" + key + "/transitions").ok().get("transitions")) {
            if (offered.get("name").asText().equals(transition)) {
                Map<String, Object> body =
                        json("transition", json("id", offered.get("id").asText()));
                if (namesAndValues.length > 0) {
                    body.put("fields", named(namesAndValues));
                }
                return rest.post("/rest/api/2/issue/" + key + "/transitions", body);
            }
        }
        throw new AssertionError(key + " is not offered the transition " + transition);
    }

    public JsonNode exit(String key) {
        return rest.get("/rest/pipewright/1.0/deals/" + key + "/exit").ok();
    }

    public JsonNode plan(String key) {
        return rest.get("/rest/pipewright/1.0/deals/" + key + "/plan").ok();
    }

    public JsonNode addTask(String key, String title, String side, LocalDate day) {
        return rest.post(
                        "/rest/pipewright/1.0/deals/" + key + "/plan/tasks",
                        json("title", title, "side", side, "targetDate", day.toString()))
                .ok();
    }

    /** Answers whatever the deal's stage asks and can be answered. */
    public void answerAll(String key) {
        answerAllBut(key, 0);
    }

    /** As {@link #answerAll}, but for one criterion. */
    public void answerAllBut(String key, long open) {
        exit(key).path("review").path("criteria").forEach(criterion -> {
            if (criterion.path("mayAnswer").asBoolean()
                    && criterion.path("id").asLong() != open
                    && !criterion.path("state").asText().equals("met")) {
                rest.put(
                                "/rest/pipewright/1.0/deals/" + key + "/exit/answers/"
                                        + criterion.get("id").asLong(),
                                answerTo(criterion))
                        .ok();
            }
        });
    }

    private static Map<String, Object> answerTo(JsonNode criterion) {
        return switch (criterion.get("kind").asText()) {
            case "canvas-complete" ->
                json(
                        "value",
                        "unknown",
                        "when",
                        null,
                        "parts",
                        json(
                                "business-issue",
                                "Delivery times cost orders",
                                "problem",
                                "Plans are typed by hand",
                                "solution",
                                "Scheduling module",
                                "benefit-quantitative",
                                "Two days faster",
                                "benefit-qualitative",
                                "Calmer shifts"));
            case "influential-stakeholder" ->
                json(
                        "value",
                        "yes",
                        "when",
                        LocalDate.now().toString(),
                        "parts",
                        json(
                                "who",
                                "Jisoo Han",
                                "title",
                                "Head of production",
                                "why-influential",
                                "Ran the last two projects"));
            default -> json("value", "yes", "when", LocalDate.now().toString(), "parts", EVIDENCE);
        };
    }

    /** A plan of both sides around a day, one task of it done. */
    public void plan(String key, LocalDate today) {
        addTask(key, "We submit the final quotation", "ours", today.minusDays(4));
        addTask(key, "Security department approves the questionnaire", "customers", today.minusDays(1));
        addTask(key, "Internal review", "customers", today.plusDays(6));
        addTask(key, "Board approves the purchase", "customers", today.plusDays(17));
        addTask(key, "Both sides sign the contract", "customers", today.plusDays(45));
        JsonNode first = plan(key).path("tasks").get(0);
        rest.post(
                        "/rest/pipewright/1.0/deals/" + key + "/plan/tasks/"
                                + first.get("id").asLong() + "/tick",
                        json("revision", first.get("revision").asLong()))
                .ok();
    }

    /** A plan of one task that the customer agreed to. */
    public void agreePlan(String key) {
        addTask(key, "Board approves the purchase", "customers", LocalDate.now().plusDays(10));
        rest.post(
                        "/rest/pipewright/1.0/deals/" + key + "/plan/agreements",
                        json(
                                "revision",
                                plan(key).get("revision").asLong(),
                                "kind",
                                "agreed",
                                "customer",
                                "Jisoo Han",
                                "date",
                                LocalDate.now().toString(),
                                "channel",
                                "meeting"))
                .ok();
    }

    /** A deal of The Model in its first open stage. */
    public String open(String project, String summary, String amount, String currency, LocalDate closeDate) {
        String key = create(
                project,
                summary,
                "Amount",
                new BigDecimal(amount),
                "Currency",
                json("value", currency),
                "Expected close date",
                closeDate.toString());
        answerAll(key);
        move(key, "Accept as a deal").ok();
        return key;
    }

    /** Takes a deal of The Model from its first open stage to its last one, with an agreed close plan. */
    public void advanceToApproval(String key) {
        for (String step : List.of("Advance to evaluation", "Advance to final negotiation", "Advance to approval")) {
            answerAll(key);
            if (step.equals("Advance to approval")) {
                agreePlan(key);
            }
            move(key, step).ok();
        }
    }

    /** Takes a deal of The Model from its first open stage to the order. */
    public void win(String key) {
        advanceToApproval(key);
        answerAll(key);
        end(key, "win", "orderDate", LocalDate.now().toString(), "winReason", "They trust us")
                .ok();
    }

    /** How the deal can end, or its end be taken back. */
    public JsonNode end(String key) {
        return rest.get("/rest/pipewright/1.0/deals/" + key + "/end").ok();
    }

    /** Wins, loses, parks, resumes or undoes, by the key of the transition. */
    public Answer end(String key, String way, Object... namesAndValues) {
        return rest.post("/rest/pipewright/1.0/deals/" + key + "/end/" + way, json(namesAndValues));
    }

    /** Keys that a query finds for this person, or none when it is refused. */
    public List<String> found(String jql) {
        List<String> keys = new ArrayList<>();
        rest.get("/rest/api/2/search?maxResults=1000&fields=summary&jql=" + encoded(jql))
                .body()
                .path("issues")
                .forEach(issue -> keys.add(issue.get("key").asText()));
        return keys;
    }

    /** The sum of the amounts of the issues that a query finds. */
    public BigDecimal sum(String jql) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode issue : rest.get("/rest/api/2/search?maxResults=1000&fields=*all&jql=" + encoded(jql))
                .ok()
                .get("issues")) {
            sum = sum.add(issue.path("fields").path(field("Amount")).decimalValue());
        }
        return sum;
    }
}
