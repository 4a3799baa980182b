package io.pipewright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.acceptance.Cast.Deal;
import io.pipewright.acceptance.Cast.Who;
import io.pipewright.acceptance.Fuzz.Sent;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Whatever is sent, the server answers with a status that was meant and shows nothing of its inside. Many more requests, on demand:
 * {@code -Dfuzz.requests=50000}; other ones: {@code -Dfuzz.seed=2}.
 */
public class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 400);
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    private static Cast cast;

    @BeforeClass
    public static void start() throws IOException {
        cast = new Cast();
    }

    @AfterClass
    public static void stop() {
        cast.close();
    }

    @Test
    public void noRequestMakesTheServerFailOrShowItsInside() throws IOException {
        Fuzz fuzz = new Fuzz(SEED, OpenApi.read(), known());
        Map<String, String> wrong = new LinkedHashMap<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<Who> people =
                List.of(Who.JIRA_ADMIN, Who.JIRA_ADMIN, Who.JIRA_ADMIN, Who.PROJECT_ADMIN, Who.EDITOR, Who.BROWSER);
        for (int i = 0; i < REQUESTS; i++) {
            Sent sent = fuzz.next();
            Answer answer = Fuzz.send(cast.person(people.get(i % people.size())), sent);
            statuses.merge(answer.status(), 1, Integer::sum);
            String what = Fuzz.wrong(answer);
            if (!what.isEmpty()) {
                wrong.putIfAbsent(what + ": " + sent.call(), sent + "\n -> " + answer.shown());
            }
        }
        System.out.println(REQUESTS + " requests with seed " + SEED + " were answered: " + statuses);
        assertThat(wrong).isEmpty();
        assertThat(statuses.keySet()).as("requests got past the first check").contains(200, 400, 404);
    }

    @Test
    public void anAnswerThatShowsItsInsideIsNoticed() {
        assertThat(List.of(
                        answer(500, "Internal server error"),
                        answer(400, "Unrecognized field (class io.pipewright.jira.exit.WaiverRequest)"),
                        answer(400, "java.lang.IllegalStateException: x"),
                        answer(200, "\tat io.pipewright.jira.X.y(X.java:3)")))
                .allSatisfy(answer -> assertThat(Fuzz.wrong(answer)).isNotEmpty());
        assertThat(Fuzz.wrong(answer(400, "Enter a currency code."))).isEmpty();
    }

    private static Answer answer(int status, String text) {
        return new Answer("", status, null, text, null);
    }

    @Test
    public void aSeedMakesTheSameRequestsAgain() throws IOException {
        Fuzz one = new Fuzz(7, OpenApi.read(), known());
        Fuzz other = new Fuzz(7, OpenApi.read(), known());
        for (int i = 0; i < 100; i++) {
            assertThat(one.next()).isEqualTo(other.next());
        }
    }

    private static Map<String, List<String>> known() {
        String deal = cast.key(Deal.VISIBLE);
        return Map.of(
                "key", List.of(deal, cast.key(Deal.HIDDEN), "MTXO-999"),
                "criterionId", List.of(Long.toString(cast.criterion(deal)), "0"),
                "id", List.of(Long.toString(cast.task(deal)), Long.toString(cast.criterion(deal)), "999999"),
                "projectId", List.of(cast.projectId(Cast.OPEN), cast.projectId(Cast.PRIVATE), "999"),
                "stageKey", List.of("evaluation", "won", "beyond-lead", "none"));
    }
}
