package io.pipewright.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipewright.sandbox.demo.DemoClient;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long a forecast and the list behind its largest figure take over HTTP, in running sandboxes with the demo project, measured in turns.
 * {@code hide <home>} puts a deal on a level that only the manager sees, while the sandbox is stopped; {@code measure <rounds>
 * <name>=<address>...} measures.
 */
public final class FiguresAtScale {

    private static final Map<String, String> SCOPES = new LinkedHashMap<>();

    static {
        SCOPES.put("all, nothing hidden (manager)", "manager all");
        SCOPES.put("all, one deal hidden (rep1)", "rep1 all");
        SCOPES.put(
                "query of half of the owners (rep1)",
                "rep1 jql:assignee in (rep1, rep2, 'jiwoo.park', 'hana.choi') order by created");
        SCOPES.put(
                "query that finds every second deal at random (rep1)",
                "rep1 jql:summary ~ 'renewal' or summary ~ 'Nuri'"
                        + " or summary ~ 'automation' or summary ~ 'platform'");
    }

    private FiguresAtScale() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2 && arguments[0].equals("hide")) {
            hide(Path.of(arguments[1]));
        } else if (arguments.length > 2 && arguments[0].equals("measure")) {
            measure(Integer.parseInt(arguments[1]), Arrays.asList(arguments).subList(2, arguments.length));
        } else {
            System.err.println("hide <home>, or measure <rounds> <name>=<address>...");
            System.exit(1);
        }
    }

    private static void hide(Path home) throws SQLException {
        try (Connection database = DriverManager.getConnection(
                        "jdbc:h2:file:" + home.toAbsolutePath().resolve("database/sandbox"), "sa", "");
                Statement statement = database.createStatement()) {
            statement.execute("insert into security_level (id, scheme_id, lname) values (900, 900, 'Manager')");
            statement.execute("insert into security_grant (level_id, holder_type, holder)"
                    + " select 900, 'USER', user_key from cwd_user where user_name = 'manager'");
            statement.execute("update project set security_scheme = 900 where pkey = 'SALES'");
            statement.execute("update jiraissue set security = 900 where issuenum = 50000");
        }
    }

    private static void measure(int rounds, List<String> sandboxes) throws IOException, InterruptedException {
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, String> scope : SCOPES.entrySet()) {
                for (String sandbox : sandboxes) {
                    String[] parts = sandbox.split("=", 2);
                    one(parts[0] + ": " + scope.getKey(), URI.create(parts[1]), scope.getValue(), times);
                }
            }
            // what a user may browse is kept for ten seconds; each round begins without it
            Thread.sleep(11_000);
        }
        times.forEach((what, taken) -> System.out.printf("%-75s %s%n", what, summary(taken)));
    }

    private static void one(String what, URI address, String userAndScope, Map<String, List<Long>> times)
            throws IOException, InterruptedException {
        String[] asked = userAndScope.split(" ", 2);
        DemoClient client = DemoClient.login(address, asked[0], asked[0]);
        String path =
                "/rest/pipewright/1.0/forecast?period=this-quarter&group=month&currency=USD&scope=" + encoded(asked[1]);
        JsonNode[] forecast = new JsonNode[1];
        add(times, what + ", forecast", () -> forecast[0] = client.get(path));
        add(times, what + ", forecast again", () -> client.get(path));
        String jql = forecast[0].at("/main/total/figures/open-pipeline/jql").asText();
        String list = "/rest/api/2/search?maxResults=50&fields=summary&jql=" + encoded(jql);
        add(times, what + ", list", () -> client.get(list));
        Thread.sleep(11_000);
        add(times, what + ", list first", () -> client.get(list));
    }

    private interface Request {
        JsonNode send() throws IOException, InterruptedException;
    }

    private static void add(Map<String, List<Long>> times, String what, Request request)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        request.send();
        times.computeIfAbsent(what, first -> new ArrayList<>()).add((System.nanoTime() - start) / 1_000_000);
    }

    private static String summary(List<Long> taken) {
        List<Long> sorted = new ArrayList<>(taken);
        Collections.sort(sorted);
        return "median " + sorted.get(sorted.size() / 2) + " ms of "
                + taken.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
