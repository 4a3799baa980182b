package io.pipewright.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Deals of the scratch project, made and moved by the administrator; names are read from Jira, for a site may have given others. */
final class Deals {

    private final Day day;
    private final Checks checks;
    private final String type;
    private final Map<String, String> fieldIds = new HashMap<>();
    private final String currency;

    Deals(Day day, Checks checks) {
        this.day = day;
        this.checks = checks;
        String meta = Day.JIRA + "/issue/createmeta/" + day.projectKey() + "/issuetypes";
        JsonNode types = checks.granted(
                        "the issue types of the project", day.admin().get(meta))
                .path("values");
        type = Json.first(types, Json.having("name", "Deal"))
                .orElse(types.path(0))
                .path("id")
                .asText();
        JsonNode fields = checks.granted("the fields of a deal", day.admin().get(meta + "/" + type + "?maxResults=200"))
                .path("values");
        nameFields(fields);
        currency = currency(fields);
    }

    private void nameFields(JsonNode fields) {
        JsonNode pipeline = checks.granted("the pipeline", day.admin().get(Day.APP + "/pipelines/" + day.projectId()));
        Map<String, String> byName = new HashMap<>();
        fields.forEach(field ->
                byName.put(field.path("name").asText(), field.path("fieldId").asText()));
        for (JsonNode field : pipeline.path("choices").path("fields")) {
            String id = byName.get(field.path("name").asText());
            if (id != null) {
                fieldIds.putIfAbsent(field.path("id").asText(), id);
            }
        }
    }

    /** The one that figures are given in, so that no rate is needed. */
    private String currency(JsonNode fields) {
        String reporting = checks.granted(
                        "the choices of a forecast", day.admin().get(Day.APP + "/forecast/options"))
                .path("reporting")
                .asText();
        JsonNode offered = Json.first(fields, Json.having("fieldId", field("currency")))
                .orElseThrow(() -> new Checks.Missing("The field for the currency is not on the create screen."))
                .path("allowedValues");
        return Json.first(offered, Json.having("value", reporting))
                .orElseThrow(() -> new Checks.Missing(reporting + " is not offered as the currency of a deal."))
                .path("value")
                .asText();
    }

    /** The id of the field of this type, which need not be on a screen. */
    String fieldOfType(String moduleKey) {
        JsonNode all = checks.granted("the fields of the site", day.admin().get(Day.JIRA + "/field"));
        return Json.first(
                        all,
                        field -> field.path("schema").path("custom").asText().endsWith(":" + moduleKey))
                .orElseThrow(() -> new Checks.Missing("No field has the type " + moduleKey + "."))
                .path("id")
                .asText();
    }

    /** The id of one of the app's fields by its code, for example {@code close-date}. */
    String field(String code) {
        return Optional.ofNullable(fieldIds.get(code))
                .orElseThrow(() -> new Checks.Missing("The field " + code + " is not on the create screen."));
    }

    /** Without a day when {@code close} is null. */
    String create(String summary, BigDecimal amount, LocalDate close) {
        Map<String, Object> fields = Json.object(
                "project",
                Json.object("key", day.projectKey()),
                "issuetype",
                Json.object("id", type),
                "summary",
                summary,
                field("amount"),
                amount,
                field("currency"),
                Json.object("value", currency));
        if (close != null) {
            fields.put(field("close-date"), close.toString());
        }
        Answer created = day.admin().post(Day.JIRA + "/issue", Json.object("fields", fields));
        String key = checks.granted("a deal is created: " + summary, created)
                .path("key")
                .asText();
        day.made(key);
        return key;
    }

    Answer edit(String key, String code, Object value) {
        return day.admin().put(Day.JIRA + "/issue/" + key, Json.object("fields", Json.object(field(code), value)));
    }

    JsonNode exit(String key) {
        return checks.granted("the stage of a deal", day.admin().get(day.ofDeal(key, "/exit")));
    }

    String status(String key) {
        return checks.granted("the status of a deal", day.admin().get(Day.JIRA + "/issue/" + key + "?fields=status"))
                .path("fields")
                .path("status")
                .path("name")
                .asText();
    }

    /** Something for a choice, a day or a text; null for what a deal has already. */
    private static Object filledIn(JsonNode field) {
        String kind = field.path("schema").path("custom").asText().replaceAll(".*:", "");
        JsonNode choices = field.path("allowedValues");
        return switch (kind) {
            case "select" ->
                choices.isEmpty()
                        ? null
                        : Json.object("value", choices.path(0).path("value").asText());
            case "datepicker" -> LocalDate.now().toString();
            case "textfield", "textarea" -> "Acceptance";
            default -> null;
        };
    }

    /** Moves a deal to a status by whichever transition leads there, filling in what its screen asks for. */
    Answer moveTo(String key, String status) {
        String path = Day.JIRA + "/issue/" + key + "/transitions";
        JsonNode offered = checks.granted("transitions of a deal", day.admin().get(path + "?expand=transitions.fields"))
                .path("transitions");
        JsonNode transition = Json.first(
                        offered, one -> one.path("to").path("name").asText().equals(status))
                .orElseThrow(() -> new Checks.Missing("No transition leads " + key + " to " + status));
        Map<String, Object> fields = new HashMap<>();
        transition.path("fields").properties().forEach(field -> {
            Object value = filledIn(field.getValue());
            if (value != null) {
                fields.put(field.getKey(), value);
            }
        });
        Map<String, Object> body = Json.object(
                "transition", Json.object("id", transition.path("id").asText()));
        if (!fields.isEmpty()) {
            body.put("fields", fields);
        }
        return day.admin().post(path, body);
    }
}
