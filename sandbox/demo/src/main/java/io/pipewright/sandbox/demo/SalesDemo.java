package io.pipewright.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipewright.sandbox.DemoSetup;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The demo sales project: set up by the app's own REST interface, filled with generated deals through the host's import,
 * with a dashboard for the manager and the reps, and a fresh deal to try. A site that has the project already is left alone.
 */
public final class SalesDemo implements DemoSetup {

    private static final int DEALS = Integer.getInteger("deals", 8800);
    private static final long SEED = 20260101;
    private static final String KEY = "SALES";
    private static final String NAME = "Demo sales";
    private static final Map<String, String> CARRIED = Map.of(
            "beyond-lead",
            "0 Omitted",
            "issue-recognised",
            "10 Pipeline",
            "evaluation",
            "30 Pipeline",
            "final-negotiation",
            "60 Best case",
            "approval",
            "85 Commit",
            "won",
            "100 Closed",
            "lost",
            "0 Omitted",
            "parked",
            "0 Omitted");

    @Override
    public void setUp(URI address, Importer importer) throws IOException, InterruptedException {
        DemoClient admin = DemoClient.login(address, "admin", "admin");
        JsonNode offers = admin.get("/rest/pipewright/1.0/setup");
        if (hasProject(offers)) {
            return;
        }
        System.out.println("Setting up the demo project with " + DEALS
                + " deals; this takes a minute or two, and only the first time.");
        admin.post(
                "/rest/pipewright/1.0/setup/run",
                Map.of(
                        "projectKey",
                        KEY,
                        "projectName",
                        NAME,
                        "template",
                        "the-model",
                        "language",
                        "en",
                        "reportingCurrency",
                        "USD"));
        addRates(admin);
        importDeals(stages(offers), importer);
        rebuildHistory(admin);
        addDashboard(DemoClient.login(address, "manager", "manager"), "Sales forecast", "month");
        addFreshDeal(DemoClient.login(address, "rep1", "rep1"));
    }

    private static boolean hasProject(JsonNode offers) {
        for (JsonNode project : offers.path("projects")) {
            if (project.path("key").asText().equals(KEY)) {
                return true;
            }
        }
        return false;
    }

    private static void addRates(DemoClient admin) throws IOException, InterruptedException {
        String from = LocalDate.now().minusYears(3).toString();
        admin.post("/rest/pipewright/1.0/rates", Map.of("from", "USD", "to", "KRW", "rate", "1300", "validFrom", from));
        admin.post("/rest/pipewright/1.0/rates", Map.of("from", "EUR", "to", "USD", "rate", "1.1", "validFrom", from));
    }

    private static Map<String, DemoStage> stages(JsonNode offers) {
        Map<String, DemoStage> stages = new HashMap<>();
        for (JsonNode template : offers.path("templates")) {
            if (template.path("code").asText().equals("the-model")) {
                for (JsonNode stage : template.path("stages")) {
                    String key = stage.path("key").asText();
                    String[] carried = CARRIED.get(key).split(" ", 2);
                    stages.put(key, new DemoStage(key, stage.path("name").asText(), carried[0], carried[1]));
                }
            }
        }
        return stages;
    }

    private static void importDeals(Map<String, DemoStage> stages, Importer importer) throws IOException {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("jiwoo.park", "Jiwoo Park");
        people.put("hana.choi", "Hana Choi");
        people.put("seojun.lee", "Seojun Lee");
        people.put("amelia.stone", "Amelia Stone");
        people.put("carlos.vega", "Carlos Vega");
        people.put("ines.moreau", "Inès Moreau");
        List<String> owners = new ArrayList<>(people.keySet());
        owners.addAll(List.of("rep1", "rep2"));
        List<DemoDeal> deals = new DemoDeals(stages, owners, LocalDate.now(), SEED).generate(DEALS);
        Path file = Files.createTempFile("demo", ".json");
        try {
            DemoImportFile.write(file, KEY, NAME, people, deals);
            importer.importFile(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void rebuildHistory(DemoClient admin) throws IOException, InterruptedException {
        String project = admin.get("/rest/api/2/project/" + KEY).path("id").asText();
        admin.post("/rest/pipewright/1.0/history/" + project + "/rebuild", Map.of());
        System.out.println(
                "The history of the deals is being read in the background; the forecast is complete when it is done.");
    }

    private static void addDashboard(DemoClient owner, String name, String group)
            throws IOException, InterruptedException {
        String page = "/secure/Dashboard.jspa";
        URI dashboard = owner.submit(
                "/secure/ConfigurePortalPages!default.jspa",
                page,
                Map.of("do", "create", "name", name, "shared", "true"));
        String path = dashboard.getPath() + "?" + dashboard.getQuery();
        owner.submit(path, path, Map.of("do", "add", "module", "io.pipewright.jira:forecast-gadget"));
        String settings =
                "{\"scope\":\"all\",\"period\":\"this-quarter\",\"group\":\"" + group + "\",\"currency\":\"USD\"}";
        String encoded =
                Base64.getUrlEncoder().withoutPadding().encodeToString(settings.getBytes(StandardCharsets.UTF_8));
        owner.submit(
                path,
                "/secure/dashboard-items/10000",
                Map.of(
                        "do",
                        "preferences",
                        "pref.isConfigured",
                        "true",
                        "pref.settings",
                        encoded,
                        "pref.refresh",
                        "15"));
    }

    private static void addFreshDeal(DemoClient rep) throws IOException, InterruptedException {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "project",
                Map.of("key", KEY),
                "issuetype",
                Map.of("name", "Deal"),
                "summary",
                "Hanbit Electronics: service desk for 300 people"));
        for (JsonNode field : rep.get("/rest/api/2/field")) {
            String id = field.path("id").asText();
            switch (field.path("name").asText()) {
                case "Amount" -> fields.put(id, 84000);
                case "Currency" -> fields.put(id, Map.of("value", "USD"));
                case "Expected close date" ->
                    fields.put(id, LocalDate.now().plusDays(60).toString());
                default -> {
                    // Other fields stay as the pipeline sets them.
                }
            }
        }
        String key = rep.post("/rest/api/2/issue", Map.of("fields", fields))
                .path("key")
                .asText();
        rep.post("/rest/pipewright/1.0/deals/" + key + "/plan/template", Map.of("revision", 0));
    }
}
