package io.pipewright.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipewright.browser.pages.IssuePage;
import io.pipewright.browser.pages.TransitionDialog;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.Rest;
import io.pipewright.browser.support.Rest.Answer;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Windows;
import java.time.LocalDate;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** The ways out of play and back into it. */
public class LosingAndParkingTest {

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.shared();

    private static final LocalDate SOON = LocalDate.now().plusDays(20);

    @Rule
    public final Windows windows = new Windows(SANDBOX);

    private Deals deals;
    private String project;

    @Before
    public void aPipeline() {
        project = SANDBOX.deals();
        deals = SANDBOX.dealsOf("rep2");
    }

    @Test
    public void aDealIsLostOnlyForAReason_andTheReasonIsAskedForAtItsField() {
        String key = deals.open(project, "To be lost", "1000000", "KRW", SOON);
        IssuePage issue = IssuePage.open(windows.of("rep2"), key);

        TransitionDialog dialog = issue.press("Mark as lost").sendAndBeRefused();

        assertThat(dialog.errorAt("Loss reason")).contains("Choose why the deal is lost");
        assertThat(deals.status(key)).isEqualTo("Business issue recognized");

        dialog.field("Loss reason").selectOption("No decision");
        dialog.send("Lost");
        assertThat(deals.value(key, "Loss reason").path("value").asText()).isEqualTo("No decision");
        assertThat(deals.value(key, "Probability").asInt()).isZero();
        assertThat(deals.fields(key).path("resolution").path("name").asText()).isEqualTo("Lost");
    }

    @Test
    public void noDecision_andLostToACompetitor_areDifferentReasons() {
        String key = deals.open(project, "Two reasons", "1000000", "KRW", SOON);

        IssuePage issue = IssuePage.open(windows.of("rep2"), key);
        TransitionDialog dialog = issue.press("Mark as lost");

        assertThat(dialog.field("Loss reason").locator("option").allInnerTexts())
                .contains("No decision", "Lost to a competitor");
        dialog.cancel();
        assertThat(deals.status(key)).isEqualTo("Business issue recognized");
    }

    @Test
    public void aDealIsParkedOnlyUntilADayThatIsNotPast() {
        String key = deals.open(project, "To be parked", "1000000", "KRW", SOON);
        IssuePage issue = IssuePage.open(windows.of("rep2"), key);

        TransitionDialog dialog = issue.press("Park").sendAndBeRefused();
        assertThat(dialog.errorAt("Revisit date")).contains("Enter the day on which you will look at this deal again");

        dialog.field("Revisit date").fill(LocalDate.now().minusDays(3).toString());
        dialog.sendAndBeRefused();
        assertThat(dialog.errorAt("Revisit date")).contains("not past");

        dialog.field("Revisit date").fill(SOON.toString());
        dialog.send("Parked");
        assertThat(deals.value(key, "Revisit date").asText()).isEqualTo(SOON.toString());
    }

    @Test
    public void aParkedDeal_isResumedWhereItStood_orReturnedBelowDeal() {
        String key = deals.open(project, "Parked and back", "1000000", "KRW", SOON);
        deals.move(key, "Park", "Revisit date", SOON.toString()).ok();

        IssuePage issue = IssuePage.open(windows.of("rep2"), key);
        assertThat(issue.offeredTransitions())
                .containsExactlyInAnyOrder(
                        "Resume in Business issue recognized", "Move back to pre-deal", "Mark as lost");
        issue.moveTo("Resume in Business issue recognized", "Business issue recognized");
        assertThat(deals.value(key, "Revisit date").isNull()).isTrue();

        deals.move(key, "Park", "Revisit date", SOON.toString()).ok();
        IssuePage.open(issue.page(), key).moveTo("Move back to pre-deal", "Pre-deal");
        assertThat(deals.fields(key).path("resolution").isNull()).isTrue();
    }

    @Test
    public void reopeningIsNoWayAroundTheFirstGate() {
        String key = deals.create(project, "Lost before it was a deal");
        deals.move(key, "Mark as lost", "Loss reason", Rest.json("value", "Disqualified"))
                .ok();

        Answer refused = deals.move(key, "Reopen");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.messages()).contains("The customer has a business issue that we can solve");
        assertThat(deals.status(key)).isEqualTo("Lost");
    }

    /** U3: the same rules for a REST call of Jira's, one of ours and a screen. */
    @Test
    public void aDealIsLostToACompetitorOnlyWithItsName_byWhicheverWay() {
        String key = deals.open(project, "<script>alert('Lost')</script>", "1000000", "KRW", SOON);

        Answer jira = deals.move(key, "Mark as lost", "Loss reason", Rest.json("value", "Lost to a competitor"));
        Answer ours = deals.end(key, "lose", "lossReason", lossReason(key, "Lost to a competitor"));

        assertThat(jira.status()).isEqualTo(400);
        assertThat(jira.text()).contains("Name the competitor who got the order.");
        assertThat(ours.status()).isEqualTo(400);
        assertThat(ours.body().at("/errors/competitor").asText()).isEqualTo("Name the competitor who got the order.");
        assertThat(deals.status(key)).isEqualTo("Business issue recognized");
    }

    /** U3, U4, U5: a loss keeps its reasons, shows how far the deal got, and an administrator takes it back. */
    @Test
    public void aLossIsUndoneByAnAdministratorOnly_forAReason_andTheDealStandsWhereItStood() {
        String key = deals.open(project, "Lost by mistake", "1000000", "KRW", SOON);
        deals.end(key, "lose", "lossReason", lossReason(key, "Price"), "lossNote", "Too dear")
                .ok();

        JsonNode ended = deals.exit(key).get("ended");
        assertThat(ended.get("how").asText()).isEqualTo("lost");
        assertThat(ended.get("reached").asText()).isEqualTo("issue-recognised");
        assertThat(ended.get("lossNote").asText()).isEqualTo("Too dear");
        assertThat(deals.end(key, "undo-to-issue-recognised", "undoReason", "Mine")
                        .status())
                .isEqualTo(403);

        Deals administrator = SANDBOX.dealsOf("admin");
        assertThat(administrator
                        .end(key, "undo-to-issue-recognised")
                        .body()
                        .at("/errors/undoReason")
                        .asText())
                .contains("Say why you are undoing this");
        administrator
                .end(key, "undo-to-issue-recognised", "undoReason", "Wrong deal")
                .ok();
        assertThat(deals.status(key)).isEqualTo("Business issue recognized");
        assertThat(deals.value(key, "Loss reason").isNull()).isTrue();
        assertThat(deals.value(key, "Note on the loss").isNull()).isTrue();
        assertThat(deals.value(key, "Reason for undoing").asText()).isEqualTo("Wrong deal");
        assertThat(deals.exit(key).get("ended").isNull()).isTrue();
    }

    private String lossReason(String key, String name) {
        for (JsonNode reason : deals.end(key).get("lossReasons")) {
            if (reason.get("name").asText().equals(name)) {
                return reason.get("id").asText();
            }
        }
        throw new AssertionError("There is no loss reason " + name);
    }

    @Test
    public void aDealGoesBackAStage_withoutBeingAskedForAnything() {
        String key = deals.open(project, "One step back", "1000000", "KRW", SOON);
        deals.answerAll(key);
        deals.move(key, "Advance to evaluation").ok();

        IssuePage issue =
                IssuePage.open(windows.of("rep2"), key).moveTo("Back to business issue", "Business issue recognized");

        assertThat(issue.stage().current()).isEqualTo("Business issue recognized");
        assertThat(deals.value(key, "Probability").asInt()).isEqualTo(10);
    }

    @Test
    public void aCommodity_entersStraightAtEvaluation_whenTheFirstGateIsMet() {
        String key = deals.create(project, "Spare parts", "Expected close date", SOON.toString());
        IssuePage issue = IssuePage.open(windows.of("rep2"), key);
        TransitionDialog refused = issue.press("Enter at evaluation (commodity)");
        assertThat(refused.reasons())
                .anyMatch(line -> line.contains("The customer has a business issue that we can solve"));
        refused.cancel();

        issue.stage().answerYes("The customer has a business issue that we can solve", "Jisoo Han");
        issue.moveTo("Enter at evaluation (commodity)", "Evaluation and selection");

        assertThat(deals.value(key, "Probability").asInt()).isEqualTo(30);
    }
}
