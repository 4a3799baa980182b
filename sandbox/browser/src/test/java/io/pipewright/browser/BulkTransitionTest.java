package io.pipewright.browser;

import static io.pipewright.browser.support.Rest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.Rest;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Windows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** Many deals are moved at once: each is judged by the same criteria as one alone. */
public class BulkTransitionTest {

    private static final String ADVANCE = "11";
    private static final String LOSE = "31";
    private static final String WIN = "71";
    private static final String MOVED = "Moved";
    private static final String LOSS_REASON = "Loss reason";

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.shared();

    @Rule
    public final Windows windows = new Windows(SANDBOX);

    @Test
    public void onlyDealsThatMeetTheirCriteriaMove_theOthersSayWhy() {
        Deals deals = SANDBOX.dealsOf("rep2");
        String ready = deals.create(
                SANDBOX.deals(),
                "Bulk ready",
                "Expected close date",
                LocalDate.now().plusDays(20).toString());
        deals.answerAll(ready);
        String blocked = deals.create(
                SANDBOX.deals(),
                "Bulk blocked",
                "Expected close date",
                LocalDate.now().plusDays(20).toString());

        Locator outcomes = moveAtOnce(ADVANCE, ready, blocked);

        assertThat(saidOf(outcomes, ready)).containsExactly(MOVED);
        assertThat(saidOf(outcomes, blocked)).containsExactly(openCriterion(deals, blocked));
        assertThat(deals.status(ready)).isEqualTo("Business issue recognized");
        assertThat(deals.status(blocked)).isEqualTo("Pre-deal");
    }

    /** A149, X17, U3: a loss without a reason stays what it is, however many are marked at once. */
    @Test
    public void ofManyLostAtOnce_eachNeedsAReasonOfItsOwn() {
        Deals deals = SANDBOX.dealsOf("rep2");
        String cancelled = open(deals, SANDBOX.deals(), "Bulk lost, no decision");
        String beaten = open(deals, SANDBOX.deals(), "Bulk lost to a competitor");
        String unnamed = open(deals, SANDBOX.deals(), "Bulk lost to nobody");
        String unsaid = open(deals, SANDBOX.deals(), "Bulk lost, nobody says why");
        deals.edit(cancelled, LOSS_REASON, json("value", "No decision")).ok();
        deals.edit(beaten, LOSS_REASON, json("value", "Lost to a competitor"), "Competitor", "Acme")
                .ok();
        deals.edit(unnamed, LOSS_REASON, json("value", "Lost to a competitor")).ok();

        Locator outcomes = moveAtOnce(LOSE, cancelled, beaten, unnamed, unsaid);

        assertThat(saidOf(outcomes, cancelled)).containsExactly(MOVED);
        assertThat(saidOf(outcomes, beaten)).containsExactly(MOVED);
        assertThat(saidOf(outcomes, unnamed)).containsExactly("Name the competitor who got the order.");
        assertThat(saidOf(outcomes, unsaid)).singleElement().asString().startsWith("Choose why the deal is lost.");
        assertThat(deals.status(beaten)).isEqualTo("Lost");
        assertThat(deals.value(beaten, LOSS_REASON).path("value").asText()).isEqualTo("Lost to a competitor");
        assertThat(deals.status(unnamed)).isEqualTo("Business issue recognized");
        assertThat(deals.status(unsaid)).isEqualTo("Business issue recognized");
    }

    /** A149, U3: the gate of the last stage and the rules of a win hold for each. */
    @Test
    public void ofManyWonAtOnce_onlyThoseAreWonThatPassTheGateAndSayWhy() {
        String project = SANDBOX.pipeline("BULK", "the-model");
        criterionOfTheLastStage(project, "The purchase order is here");
        Deals deals = SANDBOX.dealsOf("rep2");
        String won = inApproval(deals, project, "Bulk won");
        String gated = inApproval(deals, project, "Bulk without an order");
        String unsaid = inApproval(deals, project, "Bulk won, nobody says why");
        deals.answerAll(won);
        deals.answerAll(unsaid);
        for (String key : List.of(won, gated)) {
            deals.edit(key, "Order date", LocalDate.now().toString(), "Why we won", "They trust us")
                    .ok();
        }

        Locator outcomes = moveAtOnce(WIN, won, gated, unsaid);

        assertThat(saidOf(outcomes, won)).containsExactly(MOVED);
        assertThat(saidOf(outcomes, gated)).containsExactly(openCriterion(deals, gated));
        assertThat(saidOf(outcomes, unsaid))
                .containsExactlyInAnyOrder(
                        "Open tasks of the close plan (1): Board approves the purchase. You can win the deal all the same.",
                        "Enter the day of the order.",
                        "Say in a sentence why the customer chose us.");
        assertThat(deals.status(won)).isEqualTo("Won");
        assertThat(deals.status(gated)).isEqualTo("Approval");
        assertThat(deals.status(unsaid)).isEqualTo("Approval");
    }

    private static String open(Deals deals, String project, String summary) {
        return deals.open(project, summary, "1000000", "KRW", LocalDate.now().plusDays(20));
    }

    private static String inApproval(Deals deals, String project, String summary) {
        String key = open(deals, project, summary);
        deals.advanceToApproval(key);
        return key;
    }

    private static void criterionOfTheLastStage(String project, String title) {
        Rest admin = SANDBOX.rest("admin");
        String id = admin.get("/rest/api/2/project/" + project).ok().get("id").asText();
        Map<String, Object> criterion = json("stage", "approval", "kind", "question", "required", true);
        criterion.putAll(json("title", title, "help", "", "parameters", json()));
        admin.post("/rest/pipewright/1.0/pipelines/" + id + "/criteria", criterion)
                .ok();
    }

    /** What the stage panel says against the only criterion of a deal that is open. */
    private static String openCriterion(Deals deals, String key) {
        return deals.exit(key).at("/review/criteria/0/reasons/0").asText();
    }

    private Locator moveAtOnce(String action, String... keys) {
        Page page = windows.of("rep2");
        page.navigate("/secure/BulkTransition.jspa");
        page.locator("#bulk-jql").fill("key in (" + String.join(", ", keys) + ")");
        page.locator("#bulk-action").fill(action);
        page.locator("#bulk-transition [type=submit]").click();
        Locator outcomes = page.locator("#bulk-outcomes");
        outcomes.waitFor();
        return outcomes;
    }

    /** What the host says of one issue: that it was moved, or everything that speaks against it. */
    private static List<String> saidOf(Locator outcomes, String key) {
        return outcomes.locator("[data-issuekey='" + key + "'] :is(li, .aui-lozenge)")
                .allTextContents();
    }
}
