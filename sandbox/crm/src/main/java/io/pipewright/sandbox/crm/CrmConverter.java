package io.pipewright.sandbox.crm;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns the export into one project of Jira's JSON import. A deal is created on the day of its engagement, at
 * its product's list price, in the stage it was engaged in, or without such a day on the newest day of the
 * export; the day it closed changes status, amount, probability and category in one group of its history.
 */
public final class CrmConverter {

    private static final String PREFIX = "com.atlassian.jira.plugin.system.customfieldtypes:";
    private static final String APP = "io.pipewright.jira:";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

    private final String projectKey;
    private final String projectName;
    private final ZoneId zone;
    private final ConversionReport report = new ConversionReport();
    private LocalDate exported;

    /** @param zone the time zone in which the export's days are meant */
    public CrmConverter(String projectKey, String projectName, ZoneId zone) {
        this.projectKey = projectKey;
        this.projectName = projectName;
        this.zone = zone;
    }

    /** Reads the folder of the export and writes the import file. @return what was repaired and left out */
    public ConversionReport convert(Path folder, Path target) throws IOException {
        CrmExport export = new CrmExport(folder, report);
        List<CrmRow> deals = export.deals();
        exported = export.newestDay(deals, zone);
        try (JsonGenerator json = new JsonFactory().createGenerator(target.toFile(), JsonEncoding.UTF8)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            writeUsers(json, export.teams());
            writeProject(json, export, deals);
            json.writeEndObject();
        }
        return report;
    }

    private void writeUsers(JsonGenerator json, Map<String, CrmExport.Team> teams) throws IOException {
        Set<String> managers = new TreeSet<>();
        teams.values().forEach(team -> managers.add(team.manager()));
        json.writeArrayFieldStart("users");
        for (String manager : managers) {
            writeUser(json, manager, "sales-managers");
        }
        for (Map.Entry<String, CrmExport.Team> agent : teams.entrySet()) {
            writeUser(
                    json, agent.getKey(), "office-" + agent.getValue().office().toLowerCase(Locale.ROOT));
        }
        json.writeEndArray();
    }

    private static void writeUser(JsonGenerator json, String name, String group) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", userName(name));
        json.writeStringField("fullname", name);
        json.writeStringField("email", userName(name) + "@example.com");
        json.writeArrayFieldStart("groups");
        json.writeString("sales-users");
        json.writeString(group);
        json.writeEndArray();
        json.writeBooleanField("active", true);
        json.writeEndObject();
    }

    private void writeProject(JsonGenerator json, CrmExport export, List<CrmRow> deals) throws IOException {
        json.writeArrayFieldStart("projects");
        json.writeStartObject();
        json.writeStringField("name", projectName);
        json.writeStringField("key", projectKey);
        json.writeStringField("type", "business");
        json.writeArrayFieldStart("issues");
        for (CrmRow deal : deals) {
            writeDeal(json, export, deal);
            report.converted();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void writeDeal(JsonGenerator json, CrmExport export, CrmRow deal) throws IOException {
        LocalDate created = deal.engaged().orElse(exported);
        json.writeStartObject();
        json.writeStringField("externalId", deal.id());
        json.writeStringField(
                "summary",
                deal.account()
                        .map(account -> deal.product() + " for " + account)
                        .orElse(deal.product()));
        json.writeStringField("issueType", "Deal");
        json.writeStringField("status", deal.stage().status());
        if (deal.stage().isClosed()) {
            json.writeStringField("resolution", deal.stage().status());
        }
        json.writeStringField(
                "reporter", userName(export.teams().get(deal.agent()).manager()));
        json.writeStringField("assignee", userName(deal.agent()));
        json.writeStringField("created", stamp(created, MORNING));
        json.writeStringField(
                "updated", stamp(deal.closed().orElse(created), deal.closed().isPresent() ? AFTERNOON : MORNING));
        writeFields(json, deal, export.listPrice(deal.product()));
        if (deal.stage().isClosed()) {
            writeClosing(json, deal, export.listPrice(deal.product()));
        }
        json.writeEndObject();
    }

    private void writeFields(JsonGenerator json, CrmRow deal, BigDecimal listPrice) throws IOException {
        json.writeArrayFieldStart("customFieldValues");
        writeField(json, "Amount", APP + "amount-field", amount(deal, listPrice).toPlainString());
        writeField(json, "Currency", PREFIX + "select", "USD");
        writeField(json, "Probability", APP + "probability-field", deal.stage().probability());
        writeField(json, "Forecast category", PREFIX + "select", deal.stage().category());
        if (deal.closed().isPresent()) {
            writeField(
                    json,
                    "Expected close date",
                    PREFIX + "datepicker",
                    deal.closed().get().toString());
        }
        if (deal.stage() == CrmStage.LOST) {
            writeField(json, "Loss reason", PREFIX + "select", "Other");
        }
        json.writeEndArray();
    }

    private static void writeField(JsonGenerator json, String name, String type, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField("fieldName", name);
        json.writeStringField("fieldType", type);
        json.writeStringField("value", value);
        json.writeEndObject();
    }

    private void writeClosing(JsonGenerator json, CrmRow deal, BigDecimal listPrice) throws IOException {
        json.writeArrayFieldStart("history");
        json.writeStartObject();
        json.writeStringField("author", userName(deal.agent()));
        json.writeStringField("created", stamp(deal.closed().orElseThrow(), AFTERNOON));
        json.writeArrayFieldStart("items");
        writeItem(
                json, "jira", "status", CrmStage.ENGAGING.status(), deal.stage().status());
        if (amount(deal, listPrice).compareTo(listPrice) != 0) {
            writeItem(
                    json,
                    "custom",
                    "Amount",
                    listPrice.toPlainString(),
                    amount(deal, listPrice).toPlainString());
        }
        writeItem(
                json,
                "custom",
                "Probability",
                CrmStage.ENGAGING.probability(),
                deal.stage().probability());
        writeItem(
                json,
                "custom",
                "Forecast category",
                CrmStage.ENGAGING.category(),
                deal.stage().category());
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void writeItem(JsonGenerator json, String type, String field, String from, String to)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("fieldType", type);
        json.writeStringField("field", field);
        json.writeStringField("fromString", from);
        json.writeStringField("toString", to);
        json.writeEndObject();
    }

    private static BigDecimal amount(CrmRow deal, BigDecimal listPrice) {
        return deal.stage() == CrmStage.WON ? deal.closeValue().orElseThrow() : listPrice;
    }

    private String stamp(LocalDate day, LocalTime time) {
        return STAMP.format(day.atTime(time).atZone(zone));
    }

    /** The login of a person: the name in small letters, words joined by dots. */
    static String userName(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".");
    }
}
