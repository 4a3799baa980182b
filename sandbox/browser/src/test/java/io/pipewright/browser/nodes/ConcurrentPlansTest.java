package io.pipewright.browser.nodes;

import static io.pipewright.browser.support.Rest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.Rest;
import io.pipewright.browser.support.TwoNodes;
import io.pipewright.browser.support.TwoNodes.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/** Case R3. Close plans that both nodes change at the same time: no change is lost, and none is refused for the sake of another deal. */
public class ConcurrentPlansTest {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 4;
    private static final int CHANGES = 10;

    @ClassRule
    public static final TwoNodes NODES = TwoNodes.shared();

    @BeforeClass
    public static void setUp() {
        NODES.pipeline("SEEN");
    }

    private static String plan(String key) {
        return "/rest/pipewright/1.0/deals/" + key + "/plan";
    }

    private static Rest client(int number) {
        return NODES.both().get(number % 2).rest("rep2");
    }

    private static Object task(String title, Long revision) {
        return json(
                "revision",
                revision,
                "title",
                title,
                "side",
                "customers",
                "targetDate",
                LocalDate.now().plusDays(20).toString());
    }

    @Test
    public void ofManyWhoChangeOneTaskExactlyOneSucceeds_andTheOthersAreToldSo() throws Exception {
        Deals deals = NODES.first().deals("rep2");
        String key = deals.create("SEEN", "One deal");
        deals.addTask(key, "Board approves", "customers", LocalDate.now().plusDays(20));
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode before = deals.plan(key).path("tasks").get(0);
            List<Callable<Integer>> works = new ArrayList<>();
            for (int number = 0; number < CLIENTS; number++) {
                Rest client = client(number);
                Object body = task(
                        "Board agrees to number " + round + "-" + number,
                        before.path("revision").asLong());
                works.add(() -> client.put(
                                plan(key) + "/tasks/" + before.path("id").asLong(), body)
                        .status());
            }
            List<Integer> statuses = TwoNodes.atOnce(works);
            assertThat(Collections.frequency(statuses, 200))
                    .as(statuses.toString())
                    .isEqualTo(1);
            assertThat(Collections.frequency(statuses, 409))
                    .as(statuses.toString())
                    .isEqualTo(CLIENTS - 1);
        }
        assertThat(NODES.second().deals("rep2").plan(key).path("revision").asLong())
                .isEqualTo(1 + ROUNDS);
    }

    @Test
    public void changesOfDifferentDealsDoNotGetInEachOthersWay() throws Exception {
        List<String> keys = new ArrayList<>();
        List<Callable<List<String>>> works = new ArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            String key = NODES.first().deals("rep2").create("SEEN", "Deal " + number);
            Rest client = client(number);
            keys.add(key);
            works.add(() -> failures(client, key));
        }
        assertThat(TwoNodes.atOnce(works)).allMatch(List::isEmpty);
        for (Node node : NODES.both()) {
            for (String key : keys) {
                assertThat(node.deals("rep2").plan(key).path("tasks")).hasSize(CHANGES);
            }
        }
    }

    private static List<String> failures(Rest client, String key) {
        List<String> failures = new ArrayList<>();
        for (int number = 0; number < CHANGES; number++) {
            Rest.Answer answer = client.post(plan(key) + "/tasks", task("Step number " + number, null));
            if (answer.status() != 200) {
                failures.add(answer.status() + " " + answer.text());
            }
        }
        return failures;
    }
}
