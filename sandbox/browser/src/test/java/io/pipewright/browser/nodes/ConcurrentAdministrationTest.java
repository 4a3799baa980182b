package io.pipewright.browser.nodes;

import static io.pipewright.browser.support.Rest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.Rest.Answer;
import io.pipewright.browser.support.TwoNodes;
import io.pipewright.browser.support.TwoNodes.Node;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/** Cases S6, R13. A pipeline shaped and a deal valued on both nodes at once: nothing is lost, revived or refused without a reason. */
public class ConcurrentAdministrationTest {

    private static final int CLIENTS = 6;
    private static final int ROUNDS = 8;
    private static final String STAGE = "evaluation";

    @ClassRule
    public static final TwoNodes NODES = TwoNodes.shared();

    private static String pipeline;

    @BeforeClass
    public static void setUp() {
        pipeline = "/rest/pipewright/1.0/pipelines/" + NODES.projectId(NODES.pipeline("SHAPED"));
    }

    /** The node of a client: every other one works on the same. */
    private static Node node(int client) {
        return NODES.both().get(client % 2);
    }

    private static Stream<JsonNode> stages(Node node) {
        return stream(node.get(pipeline).ok().path("stages"));
    }

    private static JsonNode stage(Node node, String key) {
        return stages(node)
                .filter(stage -> stage.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> criteria(Node node) {
        return stream(stage(node, STAGE).path("criteria"));
    }

    private static Optional<JsonNode> criterion(Node node, long id) {
        return criteria(node).filter(one -> id(one) == id).findFirst();
    }

    private static List<Long> order(Node node) {
        return criteria(node).map(ConcurrentAdministrationTest::id).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static long id(JsonNode criterion) {
        return criterion.path("id").asLong();
    }

    private static Map<String, Object> question(String title, Long revision) {
        return json("revision", revision, "stage", STAGE, "kind", "question", "title", title);
    }

    private static Answer add(Node node, String title) {
        return node.post(pipeline + "/criteria", question(title, null));
    }

    private static JsonNode added(Node node, String title) {
        add(node, title).ok();
        return criteria(node)
                .filter(one -> one.path("title").asText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Answer edit(Node node, JsonNode seen, String title) {
        return node.put(
                pipeline + "/criteria/" + id(seen),
                question(title, seen.path("revision").asLong()));
    }

    private static Answer retire(Node node, JsonNode seen) {
        return node.rest("admin")
                .delete(pipeline + "/criteria/" + id(seen) + "?revision="
                        + seen.path("revision").asLong());
    }

    @Test
    public void administratorsWhoChangeDifferentStagesDoNotGetInEachOthersWay() throws Exception {
        List<String> keys = stages(NODES.first())
                .filter(stage -> stage.path("onTheWay").asBoolean())
                .map(stage -> stage.path("key").asText())
                .toList();
        assertThat(keys).hasSizeGreaterThan(2);
        List<Callable<List<String>>> works = new ArrayList<>();
        for (String key : keys) {
            Node node = node(works.size());
            works.add(() -> failuresOfChanging(node, key));
        }
        assertThat(TwoNodes.atOnce(works)).allMatch(List::isEmpty);
        for (Node node : NODES.both()) {
            for (String key : keys) {
                assertThat(stage(node, key).path("guidance").asText()).isEqualTo("Round " + ROUNDS + " of " + key);
            }
        }
    }

    private static List<String> failuresOfChanging(Node node, String key) {
        List<String> failures = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            JsonNode seen = stage(node, key);
            Answer answer = node.put(
                    pipeline + "/stages/" + key,
                    json(
                            "revision",
                            seen.path("revision").asLong(),
                            "probability",
                            seen.path("probability").asText(),
                            "category",
                            seen.path("category").asText(),
                            "rotDays",
                            round,
                            "guidance",
                            "Round " + round + " of " + key));
            if (answer.status() != 200) {
                failures.add(answer.status() + " " + answer.text());
            }
        }
        return failures;
    }

    @Test
    public void ofManyWhoEditOneCriterionExactlyOneSucceeds_andTheOthersAreToldByWhomAndWhen() throws Exception {
        JsonNode seen = added(NODES.first(), "Who signs?");
        for (int round = 1; round <= ROUNDS; round++) {
            JsonNode before = seen;
            List<Callable<Answer>> works = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Node node = node(client);
                String title = "Wording " + round + "-" + client;
                works.add(() -> edit(node, before, title));
            }
            List<Answer> answers = TwoNodes.atOnce(works);
            assertThat(answers)
                    .extracting(Answer::status)
                    .containsOnly(200, 409)
                    .containsOnlyOnce(200);
            seen = criterion(NODES.first(), id(before)).orElseThrow();
            assertThat(criterion(NODES.second(), id(before))).contains(seen);
            int winner = answers.stream().map(Answer::status).toList().indexOf(200);
            assertThat(seen.path("title").asText()).isEqualTo("Wording " + round + "-" + winner);
            String told =
                    "Ada Admin changed the criterion “" + seen.path("title").asText() + "” on ";
            assertThat(answers).filteredOn(answer -> answer.status() == 409).allSatisfy(answer -> assertThat(
                            answer.messages())
                    .contains(told)
                    .containsPattern("” on [^.]*\\d[^.]*\\. Nothing was saved"));
        }
    }

    @Test
    public void aCriterionThatOneRetiresWhileAnotherEditsItStaysRetired() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            String title = "Retired " + round;
            Node retiring = node(round);
            Node editing = node(round + 1);
            JsonNode seen = added(retiring, title);
            List<Answer> answers = TwoNodes.atOnce(
                    List.of(() -> retire(retiring, seen), () -> edit(editing, seen, "Edited " + title)));
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            Optional<JsonNode> left = criterion(editing, id(seen));
            assertThat(criterion(retiring, id(seen))).isEqualTo(left);
            boolean editedFirst = answers.get(1).status() == 200;
            assertThat(left.map(one -> one.path("title").asText()))
                    .isEqualTo(editedFirst ? Optional.of("Edited " + title) : Optional.empty());
            if (editedFirst) {
                assertThat(answers.get(0).messages()).contains("Ada Admin changed the criterion “Edited " + title);
                retire(retiring, left.orElseThrow()).ok();
            }
            Answer late = edit(editing, left.orElse(seen), "Revived " + title);
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.messages()).contains("Ada Admin retired the criterion “");
            assertThat(NODES.both()).allMatch(node -> criterion(node, id(seen)).isEmpty());
        }
    }

    @Test
    public void anOrderAndANewCriterionThatMeetAreBothKept_orTheOrderIsRefused() throws Exception {
        added(NODES.first(), "Asked first");
        added(NODES.second(), "Asked second");
        for (int round = 1; round <= ROUNDS; round++) {
            Node ordering = node(round);
            Node adding = node(round + 1);
            JsonNode seen = stage(ordering, STAGE);
            List<Long> before = order(adding);
            List<Long> reversed = new ArrayList<>(before);
            Collections.reverse(reversed);
            String title = "Added " + round;
            List<Answer> answers = TwoNodes.atOnce(List.of(
                    () -> ordering.put(
                            pipeline + "/stages/" + STAGE + "/order",
                            json("revision", seen.path("orderRevision").asLong(), "ids", reversed)),
                    () -> add(adding, title)));
            assertThat(answers.get(1).status()).as(answers.get(1).text()).isEqualTo(200);
            assertThat(answers.get(0).status()).as(answers.get(0).text()).isIn(200, 409);
            List<Long> expected = new ArrayList<>(answers.get(0).status() == 200 ? reversed : before);
            List<Long> after = order(ordering);
            assertThat(order(adding)).isEqualTo(after);
            assertThat(after).startsWith(expected.toArray(Long[]::new)).hasSize(expected.size() + 1);
            assertThat(criterion(ordering, after.get(expected.size()))
                            .orElseThrow()
                            .path("title")
                            .asText())
                    .isEqualTo(title);
        }
    }

    @Test
    public void aProbabilityThatManySetAtOnceIsKeptOnce_asTheFieldSays() throws Exception {
        Deals deals = NODES.first().deals("rep2");
        String key = deals.open("SHAPED", "Valued by many", "500000", "KRW", LocalDate.now());
        String issue =
                NODES.first().get("/rest/api/2/issue/" + key).ok().path("id").asText();
        for (int round = 1; round <= ROUNDS; round++) {
            List<Callable<Integer>> works = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Deals editor = node(client).deals("rep2");
                int percent = 10 * round + client + 1;
                works.add(() -> editor.edit(key, "Probability", percent).status());
            }
            assertThat(TwoNodes.atOnce(works)).containsOnly(204);
            BigDecimal field = deals.value(key, "Probability").decimalValue();
            assertThat(NODES.query("select \"CHOSEN\" from \"" + TwoNodes.TABLES
                            + "OVERRIDE\" where \"FIELD\" = 'probability'" + " and \"ISSUE_ID\" = " + issue))
                    .singleElement()
                    .satisfies(chosen -> assertThat(new BigDecimal(chosen)).isEqualByComparingTo(field));
            for (Node node : NODES.both()) {
                Deals reader = node.deals("rep2");
                assertThat(reader.value(key, "Probability").decimalValue()).isEqualByComparingTo(field);
                JsonNode panel = reader.exit(key).path("probability");
                assertThat(new BigDecimal(panel.path("value").asText())).isEqualByComparingTo(field);
                assertThat(panel.path("own").asBoolean()).isTrue();
            }
        }
    }
}
