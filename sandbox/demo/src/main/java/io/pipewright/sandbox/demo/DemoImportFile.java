package io.pipewright.sandbox.demo;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes generated deals, with their history, as a file for Jira's JSON import. */
final class DemoImportFile {

    private static final String SELECT = "com.atlassian.jira.plugin.system.customfieldtypes:select";
    private static final String DATE = "com.atlassian.jira.plugin.system.customfieldtypes:datepicker";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);
    private static final LocalTime CREATED = LocalTime.of(9, 0);
    private static final LocalTime PUSHED = LocalTime.of(11, 0);
    private static final LocalTime MOVED = LocalTime.of(15, 0);

    /** One group of the history: when, and what changed as field, from, to. */
    private record Group(LocalDate day, LocalTime time, List<String[]> items) {}

    private final JsonGenerator json;

    private DemoImportFile(JsonGenerator json) {
        this.json = json;
    }

    /** @param people login and full name of the owners whom the import creates */
    static void write(
            Path target, String projectKey, String projectName, Map<String, String> people, List<DemoDeal> deals)
            throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(target.toFile(), JsonEncoding.UTF8)) {
            new DemoImportFile(json).writeAll(projectKey, projectName, people, deals);
        }
    }

    private void writeAll(String projectKey, String projectName, Map<String, String> people, List<DemoDeal> deals)
            throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("users");
        for (Map.Entry<String, String> person : people.entrySet()) {
            writePerson(person.getKey(), person.getValue());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("projects");
        json.writeStartObject();
        json.writeStringField("name", projectName);
        json.writeStringField("key", projectKey);
        json.writeStringField("type", "business");
        json.writeArrayFieldStart("issues");
        for (DemoDeal deal : deals) {
            writeDeal(deal);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writePerson(String login, String name) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", login);
        json.writeStringField("fullname", name);
        json.writeStringField("email", login + "@example.com");
        json.writeArrayFieldStart("groups");
        json.writeString("sales-users");
        json.writeEndArray();
        json.writeBooleanField("active", true);
        json.writeEndObject();
    }

    private void writeDeal(DemoDeal deal) throws IOException {
        DemoStage stage = deal.latest().stage();
        json.writeStartObject();
        json.writeStringField("externalId", "D" + deal.number());
        json.writeStringField("summary", deal.summary());
        json.writeStringField("issueType", "Deal");
        json.writeStringField("status", stage.status());
        if (stage.key().equals("won") || stage.key().equals("lost")) {
            json.writeStringField("resolution", stage.status());
        }
        json.writeStringField("reporter", deal.owner());
        json.writeStringField("assignee", deal.owner());
        json.writeStringField("created", stamp(deal.created(), CREATED));
        json.writeStringField("updated", stamp(deal.latest().day(), MOVED));
        writeValues(deal, stage);
        writeHistory(deal);
        json.writeEndObject();
    }

    private void writeValues(DemoDeal deal, DemoStage stage) throws IOException {
        json.writeArrayFieldStart("customFieldValues");
        writeValue("Amount", "io.pipewright.jira:amount-field", deal.amount().toPlainString());
        writeValue("Currency", SELECT, deal.currency());
        writeValue("Probability", "io.pipewright.jira:probability-field", stage.probability());
        writeValue("Forecast category", SELECT, stage.category());
        writeValue("Expected close date", DATE, deal.closeDate().toString());
        if (stage.key().equals("lost")) {
            writeValue("Loss reason", SELECT, deal.number() % 3 == 0 ? "No decision" : "Lost to a competitor");
        }
        json.writeEndArray();
    }

    private void writeValue(String name, String type, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField("fieldName", name);
        json.writeStringField("fieldType", type);
        json.writeStringField("value", value);
        json.writeEndObject();
    }

    private void writeHistory(DemoDeal deal) throws IOException {
        json.writeArrayFieldStart("history");
        for (Group group : groups(deal)) {
            json.writeStartObject();
            json.writeStringField("author", deal.owner());
            json.writeStringField("created", stamp(group.day(), group.time()));
            json.writeArrayFieldStart("items");
            for (String[] item : group.items()) {
                writeItem(item);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static List<Group> groups(DemoDeal deal) {
        Stream<Group> moves = Stream.iterate(1, at -> at < deal.steps().size(), at -> at + 1)
                .map(at -> move(deal.steps().get(at - 1).stage(), deal.steps().get(at)));
        Stream<Group> pushes = deal.pushes().stream()
                .map(push -> new Group(push.day(), PUSHED, List.<String[]>of(new String[] {
                    "Expected close date", push.from().toString(), push.to().toString()
                })));
        return Stream.concat(moves, pushes)
                .sorted(Comparator.comparing(Group::day).thenComparing(Group::time))
                .toList();
    }

    private static Group move(DemoStage from, DemoDeal.Step to) {
        return new Group(
                to.day(),
                MOVED,
                List.of(
                        new String[] {"status", from.status(), to.stage().status()},
                        new String[] {
                            "Probability", from.probability(), to.stage().probability()
                        },
                        new String[] {
                            "Forecast category", from.category(), to.stage().category()
                        }));
    }

    private void writeItem(String[] item) throws IOException {
        json.writeStartObject();
        json.writeStringField("fieldType", item[0].equals("status") ? "jira" : "custom");
        json.writeStringField("field", item[0]);
        boolean isDate = item[0].equals("Expected close date");
        if (isDate) {
            json.writeStringField("from", item[1]);
            json.writeStringField("to", item[2]);
        }
        json.writeStringField("fromString", item[1]);
        json.writeStringField("toString", item[2]);
        json.writeEndObject();
    }

    private static String stamp(LocalDate day, LocalTime time) {
        return STAMP.format(day.atTime(time).atZone(ZoneId.systemDefault()));
    }
}
