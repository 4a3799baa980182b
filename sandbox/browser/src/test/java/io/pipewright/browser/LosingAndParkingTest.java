package io.pipewright.browser;

import static org.assertj.core.api.Assertions.assertThat;

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

        TransitionDialog dialog = issue.press("Lose").sendAndBeRefused();

        assertThat(dialog.errorAt("Loss reason")).contains("Choose why the deal is lost");
        assertThat(deals.status(key)).isEqualTo("Business issue recognised");

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
        TransitionDialog dialog = issue.press("Lose");

        assertThat(dialog.field("Loss reason").locator("option").allInnerTexts())
                .contains("No decision", "Lost to a competitor");
        dialog.cancel();
        assertThat(deals.status(key)).isEqualTo("Business issue recognised");
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
    public void aParkedDeal_isReopenedAsADeal_orReturnedBelowDeal() {
        String key = deals.open(project, "Parked and back", "1000000", "KRW", SOON);
        deals.move(key, "Park", "Revisit date", SOON.toString()).ok();

        IssuePage issue = IssuePage.open(windows.of("rep2"), key);
        assertThat(issue.offeredTransitions()).containsExactlyInAnyOrder("Reopen", "Return below deal", "Lose");
        issue.moveTo("Reopen", "Business issue recognised");

        deals.move(key, "Park", "Revisit date", SOON.toString()).ok();
        IssuePage.open(issue.page(), key).moveTo("Return below deal", "More than a lead");
        assertThat(deals.fields(key).path("resolution").isNull()).isTrue();
    }

    @Test
    public void reopeningIsNoWayAroundTheFirstGate() {
        String key = deals.create(project, "Lost before it was a deal");
        deals.move(key, "Lose", "Loss reason", Rest.json("value", "Disqualified"))
                .ok();

        Answer refused = deals.move(key, "Reopen");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.messages()).contains("The customer has a business issue that we can solve");
        assertThat(deals.status(key)).isEqualTo("Lost");
    }

    @Test
    public void aDealGoesBackAStage_withoutBeingAskedForAnything() {
        String key = deals.open(project, "One step back", "1000000", "KRW", SOON);
        deals.answerAll(key);
        deals.move(key, "Advance to evaluation").ok();

        IssuePage issue =
                IssuePage.open(windows.of("rep2"), key).moveTo("Back to business issue", "Business issue recognised");

        assertThat(issue.stage().current()).isEqualTo("Business issue recognised");
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
