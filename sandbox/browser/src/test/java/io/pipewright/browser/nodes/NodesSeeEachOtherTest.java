package io.pipewright.browser.nodes;

import static io.pipewright.browser.support.Rest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipewright.browser.support.TwoNodes;
import io.pipewright.browser.support.TwoNodes.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/** Case R13. What one node does, the other knows at the next request. */
public class NodesSeeEachOtherTest {

    private static final int ISSUES = 12;
    private static final String FORECAST = "/rest/pipewright/1.0/forecast?period=this-year&group=month";
    private static final String RATES = "/rest/pipewright/1.0/rates";

    @ClassRule
    public static final TwoNodes NODES = TwoNodes.shared();

    @BeforeClass
    public static void setUp() {
        NODES.pipeline("SEEN");
    }

    private static JsonNode pipeline(Node node, String project, String currency) {
        return node.get(FORECAST + "&currency=" + currency + "&scope=projects:" + NODES.projectId(project))
                .ok()
                .path("main")
                .path("total")
                .path("figures")
                .path("pipeline");
    }

    @Test
    public void aChangeOnOneNodeIsInTheForecastOfTheOther() {
        NODES.pipeline("FRESH");
        String key = NODES.first().deals("rep2").open("FRESH", "Warehouse", "1000000", "KRW", LocalDate.now());
        assertThat(pipeline(NODES.second(), "FRESH", "KRW").path("amount").asText())
                .isEqualTo("1000000");
        for (int round = 1; round <= 4; round++) {
            Node writer = NODES.both().get(round % 2);
            Node reader = NODES.both().get((round + 1) % 2);
            writer.deals("rep2").edit(key, "Amount", 1000000 * round).ok();
            assertThat(pipeline(reader, "FRESH", "KRW").path("amount").asText()).isEqualTo(round + "000000");
        }
    }

    @Test
    public void aQueryOnEitherNodeFindsWhatBothCreatedAtTheSameTime() throws Exception {
        List<Callable<String>> works = new ArrayList<>();
        for (int number = 0; number < ISSUES; number++) {
            Node node = NODES.both().get(number % 2);
            String summary = "Found " + number;
            works.add(() -> node.deals("rep2").create("SEEN", summary));
        }
        List<String> keys = TwoNodes.atOnce(works);
        assertThat(keys).doesNotHaveDuplicates();
        for (Node node : NODES.both()) {
            assertThat(node.deals("rep2").found("project = SEEN AND summary ~ Found"))
                    .containsExactlyInAnyOrderElementsOf(keys);
        }
        NODES.second().deals("rep2").edit(keys.get(0), "summary", "Renamed").ok();
        assertThat(NODES.first().deals("rep2").found("project = SEEN AND summary ~ Renamed"))
                .containsExactly(keys.get(0));
        NODES.second().rest("admin").delete("/rest/api/2/issue/" + keys.get(1)).ok();
        assertThat(NODES.first().deals("rep2").found("project = SEEN AND summary ~ Found"))
                .hasSize(ISSUES - 2);
    }

    /** As in Jira, where each node takes a block of ids: a later issue can have a smaller id. */
    @Test
    public void idsDoNotAscendInTimeAcrossNodes() {
        List<Long> ids = new ArrayList<>();
        for (Node node : List.of(NODES.first(), NODES.second(), NODES.first())) {
            String key = node.deals("rep2").create("SEEN", "Numbered");
            ids.add(node.get("/rest/api/2/issue/" + key).ok().path("id").asLong());
        }
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).isNotEqualTo(ids.stream().sorted().toList());
    }

    @Test
    public void ratesEnteredOnBothNodesAreAllThere_andCountAtOnce() throws Exception {
        NODES.pipeline("RATED");
        NODES.first().deals("rep2").open("RATED", "Rail", "1300000", "KRW", LocalDate.now());
        List<Callable<Integer>> works = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            Node node = NODES.both().get(number % 2);
            String day = LocalDate.now().minusDays(10 + number).toString();
            works.add(() -> node.post(RATES, json("from", "USD", "to", "KRW", "rate", "1300", "validFrom", day))
                    .status());
        }
        assertThat(TwoNodes.atOnce(works)).containsOnly(200);
        for (Node node : NODES.both()) {
            assertThat(node.get(RATES).ok().path("rates")).hasSize(6);
            assertThat(pipeline(node, "RATED", "USD").path("amount").asText()).isEqualTo("1000.00");
        }
        NODES.second().put(RATES + "/reporting", json("currency", "USD")).ok();
        assertThat(NODES.first().get(RATES).ok().path("reporting").asText()).isEqualTo("USD");
    }

    /** A node keeps a pipeline and its criteria until it learns that they have changed. */
    @Test
    public void aCriterionOfOneNodeIsAskedOnTheOtherAtTheNextRequest() {
        String criteria = "/rest/pipewright/1.0/pipelines/" + NODES.projectId(NODES.pipeline("KEPT")) + "/criteria";
        String key = NODES.first().deals("rep2").create("KEPT", "<script>alert(1)</script>");
        String exit = "/rest/pipewright/1.0/deals/" + key + "/exit";
        for (int round = 1; round <= 4; round++) {
            Node writer = NODES.both().get(round % 2);
            Node reader = NODES.both().get((round + 1) % 2);
            String title = "Asked in round " + round;
            assertThat(reader.get(exit).ok().toString()).doesNotContain(title);
            String stage = reader.get(exit).ok().path("stage").path("key").asText();
            writer.post(criteria, json("stage", stage, "kind", "question", "title", title))
                    .ok();
            assertThat(reader.get(exit).ok().toString()).contains(title);
        }
    }
}
