package io.pipewright.browser;

import static io.pipewright.browser.support.Rest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.pipewright.browser.pages.CriteriaPage;
import io.pipewright.browser.pages.IssuePage;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Windows;
import java.time.LocalDate;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** An administrator shapes what each stage asks, and deals are asked exactly that. */
public class CriteriaAdministrationTest {

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.shared();

    private static final String PROJECT = "SHAPED";

    @Rule
    public final Windows windows = new Windows(SANDBOX);

    private CriteriaPage page;
    private Deals deals;

    @Before
    public void aPipelineOfItsOwn() {
        SANDBOX.pipeline(PROJECT, "classic");
        deals = SANDBOX.dealsOf("rep2");
        page = CriteriaPage.open(windows.of("admin"), PROJECT);
    }

    @Test
    public void aNewRequiredCriterion_blocksFromThenOn_untilItIsMet() {
        Locator form = page.openAdd("Proposal");
        form.getByLabel("Kind").selectOption("Field");
        form.getByLabel("Title").fill("The deal is worth the trip");
        form.getByLabel("Field", new Locator.GetByLabelOptions().setExact(true)).selectOption("Amount");
        form.getByLabel("Comparison").selectOption(">= (at least)");
        form.getByLabel("Value").fill("5000000");
        page.save(form);
        assertThat(page.criteriaOf("Proposal")).contains("The deal is worth the trip");

        String key = aDealInProposal("1000000");
        deals.answerAll(key);
        assertThat(deals.move(key, "Advance to negotiation").messages())
                .contains("The deal is worth the trip", "has to be at least");
        deals.edit(key, "Amount", 6000000).ok();
        deals.move(key, "Advance to negotiation").ok();
    }

    @Test
    public void anAdvisoryCriterion_isShownAndNeverBlocks() {
        Locator form = page.openAdd("Discovery");
        form.getByLabel("Title").fill("The site was visited");
        form.getByLabel("Required").uncheck(new Locator.UncheckOptions().setForce(true));
        page.save(form);

        String key = aDealIn("Discovery", "1000000");
        IssuePage issue = IssuePage.open(windows.of("rep2"), key);
        assertThat(issue.stage().ready().panel().locator(".pipewright-advisory").textContent())
                .contains("Advisory criteria: 2", "The site was visited");
        issue.stage().answerYes("The customer has confirmed issues and requirements", "Jisoo Han");
        issue.moveTo("Advance to proposal", "Proposal");
    }

    @Test
    public void criteriaAreRewordedReorderedAndRetired() {
        Locator form = page.openAdd("Qualification");
        form.getByLabel("Title").fill("First wording");
        page.save(form);
        form = page.openEdit("First wording");
        form.getByLabel("Title").fill("Second wording");
        page.save(form);
        int before = page.criteriaOf("Qualification").indexOf("Second wording");

        page.move("Second wording", "up");
        assertThat(page.criteriaOf("Qualification").indexOf("Second wording")).isEqualTo(before - 1);

        page.retire("Second wording");
        assertThat(page.criteriaOf("Qualification")).doesNotContain("Second wording");
    }

    /** U13: what can be chosen in Jira is chosen, not typed. */
    @Test
    public void aChoiceOfAField_isPickedFromItsOptions() {
        Locator form = page.openAdd("Proposal");
        form.getByLabel("Kind").selectOption("Field");
        form.getByText("A field of the deal is set").waitFor();
        form.getByLabel("Title").fill("The category is commit");
        form.getByLabel("Field", new Locator.GetByLabelOptions().setExact(true)).selectOption("Forecast category");
        form.getByLabel("Comparison").selectOption("= (equals)");
        form.getByLabel("Value").selectOption("Commit");
        page.save(form);

        assertThat(page.stage("Proposal").innerText()).contains("Commit");
    }

    /** U13: a double click on an arrow is one step, and no error. */
    @Test
    public void aDoubleClickOnAnArrow_movesACriterionWithoutAnError() {
        for (String title : new String[] {"One to move", "Another to move"}) {
            Locator form = page.openAdd("Negotiation");
            form.getByLabel("Title").fill(title);
            page.save(form);
        }
        int before = page.criteriaOf("Negotiation").indexOf("Another to move");

        page.moveByDoubleClick("Another to move", "up");

        assertThat(page.criteriaOf("Negotiation").indexOf("Another to move")).isLessThan(before);
        assertThat(page.content().locator(".aui-message-error").count()).isZero();
    }

    /** U13. */
    @Test
    public void aCriterionThatIsThereAlready_isAddedOnlyWhenSomebodySaysSo() {
        for (int time = 0; time < 2; time++) {
            Locator form = page.openAdd("Discovery");
            form.getByLabel("Title").fill("Twice <b>the</b> same");
            page.send(form);
            if (time == 1) {
                form.getByText("asks for the same in this stage already").waitFor();
                form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add anyway"))
                        .click();
            }
            form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }

        assertThat(page.criteriaOf("Discovery"))
                .filteredOn("Twice <b>the</b> same"::equals)
                .hasSize(2);
    }

    @Test
    public void aStageKeepsItsOwnProbability_andRefusesOneThatIsNone() {
        Locator form = page.openSettings("Discovery");
        form.getByLabel("Default probability (%)").fill("133");
        page.send(form);
        assertThat(page.error(form)).contains("between 0 and 100");

        form.getByLabel("Default probability (%)").fill("27.5");
        page.save(form);
        assertThat(page.stage("Discovery").innerText()).contains("27.5");
        String key = aDealIn("Discovery", "1000000");
        assertThat(deals.value(key, "Probability").decimalValue()).isEqualByComparingTo("27.5");
    }

    @Test
    public void aQueryThatIsWrong_isRefusedAtItsField() {
        Locator form = page.openAdd("Negotiation");
        form.getByLabel("Kind").selectOption("Deal matches a JQL query");
        form.getByLabel("Title").fill("Among the important ones");
        form.getByLabel("JQL query").fill("priority = = High");
        page.send(form);

        assertThat(page.error(form)).isNotBlank();
        assertThat(form.getByLabel("JQL query").getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(CriteriaPage.open(windows.of("admin"), PROJECT).criteriaOf("Negotiation"))
                .doesNotContain("Among the important ones");
    }

    @Test
    public void aWaiver_letsADealPass_withItsReasonOnRecord() {
        String key = aDealIn("Qualification", "1000000");
        IssuePage issue = IssuePage.open(windows.of("admin"), key);
        issue.stage().ready();
        assertThat(SANDBOX.dealsOf("rep2").exit(key).path("mayWaive").asBoolean())
                .isFalse();

        issue.stage().waive("There is a real need", "The board has decided already");

        assertThat(issue.stage().stateOf("There is a real need")).isEqualTo("Waived");
        assertThat(issue.stage().criterion("There is a real need").innerText())
                .contains("The board has decided already", "Ada Admin");
        issue.moveTo("Advance to discovery", "Discovery");
    }

    private String aDealInProposal(String amount) {
        return aDealIn("Proposal", amount);
    }

    private String aDealIn(String stage, String amount) {
        String key = deals.create(
                PROJECT,
                "Deal in " + stage,
                "Amount",
                Long.valueOf(amount),
                "Currency",
                json("value", "KRW"),
                "Expected close date",
                LocalDate.now().plusDays(30).toString());
        for (String step : new String[] {"Advance to qualification", "Advance to discovery", "Advance to proposal"}) {
            if (deals.status(key).equals(stage)) {
                return key;
            }
            deals.answerAll(key);
            deals.move(key, step).ok();
        }
        return key;
    }
}
