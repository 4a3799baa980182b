package io.pipewright.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.pipewright.browser.pages.IssuePage;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Windows;
import java.time.LocalDate;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** A probability follows its stage until a rep sets it; from then on it is the rep's, until it is handed back. */
public class OwnProbabilityTest {

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.shared();

    @Rule
    public final Windows windows = new Windows(SANDBOX);

    private Deals deals;
    private String key;

    @Before
    public void aDeal() {
        deals = SANDBOX.dealsOf("rep2");
        key = deals.open(
                SANDBOX.deals(),
                "Own opinion",
                "2000000",
                "KRW",
                LocalDate.now().plusDays(20));
    }

    @Test
    public void whatARepSets_survivesTheNextStage_isMarked_andIsHandedBack() {
        Page page = windows.of("rep2");
        IssuePage issue = IssuePage.open(page, key);
        assertThat(issue.stage().ready().value("probability").textContent()).contains("10 %", "stage default");

        page.locator("#edit-issue").click();
        page.getByLabel("Probability").fill("55.5");
        page.locator("#edit-issue-submit").click();
        page.waitForURL("**/browse/" + key);
        assertThat(issue.stage().ready().value("probability").textContent())
                .contains("55.5 %", "Set manually", "Stage default: 10 %");
        assertThat(issue.detail("Expected revenue").innerText()).contains("1,110,000");

        deals.answerAll(key);
        deals.move(key, "Advance to evaluation").ok();
        IssuePage.open(page, key).stage().ready();
        assertThat(deals.value(key, "Probability").decimalValue()).isEqualByComparingTo("55.5");
        assertThat(issue.stage().value("probability").textContent())
                .contains("55.5 %", "Set manually", "Stage default: 30 %");

        issue.stage().resetProbability();
        assertThat(issue.stage().value("probability").textContent()).contains("30 %", "stage default");
        assertThat(deals.value(key, "Probability").decimalValue()).isEqualByComparingTo("30");
        issue.detail("Probability").getByText("30").waitFor();
    }

    @Test
    public void aValueThatNobodySet_followsEveryStage() {
        deals.answerAll(key);
        deals.move(key, "Advance to evaluation").ok();

        assertThat(deals.value(key, "Probability").decimalValue()).isEqualByComparingTo("30");
        assertThat(deals.exit(key).path("probability").path("own").asBoolean()).isFalse();
        assertThat(deals.value(key, "Forecast category").path("value").asText()).isEqualTo("Pipeline");
    }
}
