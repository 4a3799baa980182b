package io.pipewright.browser.nodes;

import static io.pipewright.browser.support.Rest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.Rest.Answer;
import io.pipewright.browser.support.TwoNodes;
import io.pipewright.browser.support.TwoNodes.Node;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.ClassRule;
import org.junit.Test;

/** Case R13. Work that only one node may do at a time: begun on both, and taken over when the node that does it is killed. */
public class ClusterWideWorkTest {

    private static final String RUN = "/rest/pipewright/1.0/setup/run";
    private static final int PATIENCE_MILLIS = 60_000;

    @ClassRule
    public static final TwoNodes NODES = TwoNodes.shared();

    private static String history(String project) {
        return "/rest/pipewright/1.0/history/" + NODES.projectId(project);
    }

    private static String state(Node node, String project) {
        return node.get(history(project)).ok().path("state").asText();
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!condition.call()) {
            assertThat(System.currentTimeMillis()).as(what).isLessThan(end);
            Thread.sleep(20);
        }
    }

    @Test
    public void ofTwoSetUpsBegunAtOnceOneMakesEverything() throws Exception {
        List<Answer> answers =
                TwoNodes.atOnce(List.of(() -> NODES.first().post(RUN, TwoNodes.setup("BOTH")), () -> NODES.second()
                        .post(RUN, TwoNodes.setup("BOTH"))));
        List<JsonNode> reports = new ArrayList<>();
        for (Answer answer : answers) {
            assertThat(answer.status()).as(answer.text()).isIn(200, 409);
            if (answer.status() == 200) {
                reports.add(answer.body());
            }
        }
        assertThat(reports).isNotEmpty().allMatch(report -> report.path("succeeded")
                .asBoolean());
        assertThat(reports.stream().filter(ClusterWideWorkTest::madeTheProject)).hasSize(1);
        for (Node node : NODES.both()) {
            assertThat(node.deals("rep2").create("BOTH", "Made on either node")).startsWith("BOTH-");
        }
    }

    private static boolean madeTheProject(JsonNode report) {
        return report.path("steps").findValuesAsText("outcome").contains("done");
    }

    @Test
    public void aRebuildBegunOnBothNodesLeavesTheHistoryAsItIs() throws Exception {
        NODES.pipeline("REBUILT");
        for (Node node : NODES.both()) {
            node.deals("rep2").open("REBUILT", "Deal", "500000", "KRW", LocalDate.now());
        }
        List<String> before = versions("REBUILT");
        assertThat(before).isNotEmpty().doesNotHaveDuplicates();
        loseHistory("REBUILT");
        String rebuild = history("REBUILT") + "/rebuild";
        List<Answer> answers = TwoNodes.atOnce(List.of(
                () -> NODES.first().post(rebuild, json()), () -> NODES.second().post(rebuild, json())));
        assertThat(answers).extracting(Answer::status).contains(200).isSubsetOf(200, 409);
        for (Node node : NODES.both()) {
            await("the rebuild ends", () -> state(node, "REBUILT").equals("done"));
        }
        assertThat(versions("REBUILT")).containsExactlyElementsOf(before);
    }

    /** Lets nobody know any more what became of the deals, so that a rebuild has something to write. */
    private static void loseHistory(String project) throws SQLException {
        try (Connection connection = NODES.database();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from \"" + TwoNodes.TABLES + "DEAL_VERSION\" where \"PROJECT_ID\" = "
                    + NODES.projectId(project));
        }
    }

    private static List<String> versions(String project) throws SQLException {
        return NODES.query("select concat_ws(' ', \"ISSUE_ID\", \"CHANGE_ID\", \"STATUS_ID\") from \"" + TwoNodes.TABLES
                + "DEAL_VERSION\" where \"PROJECT_ID\" = " + NODES.projectId(project) + " order by 1");
    }

    @Test
    public void whatAKilledNodeWasDoingTheOtherDoes() throws Exception {
        NODES.pipeline("WORK");
        Deals deals = NODES.first().deals("rep2");
        String key = deals.open("WORK", "Survivor", "500000", "KRW", LocalDate.now());
        List<String> before = versions("WORK");
        loseHistory("WORK");
        ExecutorService clients = Executors.newCachedThreadPool();
        try (Connection blocker = NODES.database()) {
            block(blocker);
            Node dying = NODES.second();
            clients.execute(() -> untilKilled(() -> dying.post(RUN, TwoNodes.setup("HALF"))));
            clients.execute(
                    () -> untilKilled(() -> dying.deals("rep2").addTask(key, "Never stored", "ours", LocalDate.now())));
            clients.execute(() -> untilKilled(() -> dying.post(history("WORK") + "/rebuild", json())));
            await("set-up, plan and rebuild stand still", () -> waiting() == 3);
            assertThat(state(NODES.first(), "WORK")).isEqualTo("running");
            assertThat(NODES.first().post(RUN, TwoNodes.setup("HALF")).status()).isEqualTo(409);
            NODES.kill(dying);
            blocker.rollback();
            assertThatTheOtherGoesOn(key);
            assertThat(versions("WORK")).containsExactlyElementsOf(before);
        } finally {
            clients.shutdownNow();
            NODES.kill(NODES.second());
            NODES.restart(NODES.second());
        }
        assertThat(NODES.second().deals("rep2").plan(key).path("tasks")).hasSize(1);
        assertThat(NODES.second().deals("rep2").found("project = HALF")).hasSize(1);
    }

    private static void assertThatTheOtherGoesOn(String key) throws Exception {
        Node living = NODES.first();
        living.deals("rep2").addTask(key, "Stored", "ours", LocalDate.now());
        await("nobody rebuilds", () -> state(living, "WORK").equals("interrupted"));
        living.post(history("WORK") + "/rebuild", json()).ok();
        await("the rebuild ends", () -> state(living, "WORK").equals("done"));
        await("nobody sets up", () -> living.post(RUN, TwoNodes.setup("HALF"))
                .body()
                .path("succeeded")
                .asBoolean());
        living.deals("rep2").create("HALF", "Made after all");
    }

    /** Lets nobody write into the tables that the three works come to in the end; each holds its cluster lock then. */
    private static void block(Connection blocker) throws SQLException {
        blocker.setAutoCommit(false);
        try (Statement statement = blocker.createStatement()) {
            for (String table : List.of("CRITERION", "PLAN_TASK", "DEAL_VERSION")) {
                statement.execute("lock table \"" + TwoNodes.TABLES + table + "\" in share mode");
            }
        }
    }

    private static int waiting() throws SQLException {
        return NODES.query("select pid::text from pg_locks where not granted").size();
    }

    private static void untilKilled(Runnable work) {
        try {
            work.run();
        } catch (UncheckedIOException e) {
            // the node was killed before it answered
        }
    }
}
