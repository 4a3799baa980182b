package io.pipewright.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipewright.sandbox.demo.DemoClient;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the app costs people at work on a deal, against the same work on an ordinary issue of the same site: open the page, edit, move. The
 * two are asked in turn over HTTP, so that whatever slows the machine down slows both. It needs a sandbox with the demo project and the
 * project of {@code plain-project.json}; {@code docs/performance.md} has the commands.
 */
public final class IssueWork {

    private static final int ISSUES = 100;
    private static final int WARM_UP = 150;
    private static final int ROUNDS = 400;
    private static final int FORWARD = 11;
    private static final int BACK = 21;
    private static final int IN_PROGRESS = 21;
    private static final int TO_DO = 11;

    private final DemoClient client;
    private final List<String> deals = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();
    private final String amountField;

    /** One request, for the round with the given number. */
    private interface Work {
        void run(int round) throws IOException, InterruptedException;
    }

    private IssueWork(DemoClient client) throws IOException, InterruptedException {
        this.client = client;
        this.amountField = field("Amount");
    }

    /** @param arguments the address of a running sandbox */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        URI address = URI.create(arguments.length > 0 ? arguments[0] : "http://localhost:2990");
        IssueWork work = new IssueWork(DemoClient.login(address, "admin", "admin"));
        work.prepare();
        work.measure();
    }

    private void prepare() throws IOException, InterruptedException {
        for (int i = 0; i < ISSUES; i++) {
            plain.add(created(fields("PLAIN", "Task", "Ordinary issue " + i)));
            deals.add(deal(i));
        }
    }

    private String deal(int number) throws IOException, InterruptedException {
        Map<String, Object> fields = fields("SALES", "Deal", "Measured deal " + number);
        fields.put(amountField, 10_000 + number);
        fields.put(field("Currency"), Map.of("value", "USD"));
        fields.put(
                field("Expected close date"),
                LocalDate.now(ZoneOffset.UTC).plusDays(60).toString());
        String key = created(fields);
        client.post("/rest/pipewright/1.0/deals/" + key + "/plan/template", Map.of("revision", 0));
        for (JsonNode criterion : client.get("/rest/pipewright/1.0/deals/" + key + "/exit")
                .path("review")
                .path("criteria")) {
            if (criterion.path("required").asBoolean()) {
                client.post(
                        "/rest/pipewright/1.0/deals/" + key + "/exit/waivers",
                        Map.of("criterionId", criterion.path("id").asLong(), "reason", "Measured, not sold"));
            }
        }
        return key;
    }

    private void measure() throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT, "%-34s %10s %10s %8s%n", "median (90th percentile) in ms", "deal", "ordinary", "ratio");
        compare("page", round -> page(deals, round), round -> page(plain, round));
        compare("edit of the summary", round -> summary(deals, round), round -> summary(plain, round));
        compare("edit of the amount / the summary", this::amount, round -> summary(plain, round));
        int[] there = {FORWARD, BACK};
        int[] here = {IN_PROGRESS, TO_DO};
        compare(
                "move (forward through the gate, back)",
                round -> move(deals, there, round),
                round -> move(plain, here, round));
    }

    private void compare(String name, Work deal, Work ordinary) throws IOException, InterruptedException {
        double[] ofDeal = new double[ROUNDS];
        double[] ofOrdinary = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            int at = round + WARM_UP;
            double first = millis(deal, at);
            double second = millis(ordinary, at);
            if (round >= 0) {
                ofDeal[round] = first;
                ofOrdinary[round] = second;
            }
        }
        Arrays.sort(ofDeal);
        Arrays.sort(ofOrdinary);
        System.out.printf(
                Locale.ROOT,
                "%-38s %5.2f (%5.2f) %5.2f (%5.2f) %5.2f : 1%n",
                name,
                at(ofDeal, 50),
                at(ofDeal, 90),
                at(ofOrdinary, 50),
                at(ofOrdinary, 90),
                at(ofDeal, 50) / at(ofOrdinary, 50));
    }

    private static double at(double[] sorted, int percent) {
        return sorted[sorted.length * percent / 100];
    }

    private static double millis(Work work, int round) throws IOException, InterruptedException {
        long start = System.nanoTime();
        work.run(round);
        return (System.nanoTime() - start) / 1e6;
    }

    private void page(List<String> keys, int round) throws IOException, InterruptedException {
        client.page("/browse/" + keys.get(round % ISSUES));
    }

    private void summary(List<String> keys, int round) throws IOException, InterruptedException {
        edit(keys, round, Map.of("summary", "Text of round " + round));
    }

    private void amount(int round) throws IOException, InterruptedException {
        edit(deals, round, Map.of(amountField, 20_000 + round));
    }

    private void edit(List<String> keys, int round, Map<String, Object> fields)
            throws IOException, InterruptedException {
        client.put("/rest/api/2/issue/" + keys.get(round % ISSUES), Map.of("fields", fields));
    }

    /** All issues go one way, then all the other. */
    private void move(List<String> keys, int[] actions, int round) throws IOException, InterruptedException {
        int action = actions[round / ISSUES % actions.length];
        client.post(
                "/rest/api/2/issue/" + keys.get(round % ISSUES) + "/transitions",
                Map.of("transition", Map.of("id", action)));
    }

    private String created(Map<String, Object> fields) throws IOException, InterruptedException {
        return client.post("/rest/api/2/issue", Map.of("fields", fields))
                .path("key")
                .asText();
    }

    private String field(String name) throws IOException, InterruptedException {
        for (JsonNode field : client.get("/rest/api/2/field")) {
            if (field.path("name").asText().equals(name)) {
                return field.path("id").asText();
            }
        }
        throw new IllegalStateException("The site has no field " + name + "; start a sandbox with the demo.");
    }

    private static Map<String, Object> fields(String project, String type, String summary) {
        return new HashMap<>(
                Map.of("project", Map.of("key", project), "issuetype", Map.of("name", type), "summary", summary));
    }
}
