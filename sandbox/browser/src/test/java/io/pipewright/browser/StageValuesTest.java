package io.pipewright.browser;

import static io.pipewright.browser.support.Rest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.pipewright.browser.pages.IssuePage;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.Rest.Answer;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Windows;
import java.time.LocalDate;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** Cases C01, C03 and C04: values that a deal cannot have are refused where Jira lets an app refuse, and put back where it does not. */
public class StageValuesTest {

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
    public void c03_aLostDealsProbabilityIsRefused_itsCategoryIsPutBack_andNothingSurvivesAReopen() {
        String key = deals.open(project, "Lost and edited", "8000000", "KRW", SOON);
        deals.edit(key, "Probability", 40).ok();
        deals.move(key, "Mark as lost", "Loss reason", json("value", "No decision"))
                .ok();

        Answer refused = deals.edit(key, "Probability", 60);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("always 0 %");
        deals.edit(key, "Forecast category", json("value", "Commit")).ok();
        assertThat(deals.value(key, "Forecast category").path("value").asText()).isEqualTo("Omitted");
        assertThat(deals.exit(key).path("category").path("own").asBoolean()).isFalse();

        deals.move(key, "Resume in Business issue recognized").ok();
        assertThat(deals.value(key, "Probability").asInt()).isEqualTo(40);
        assertThat(deals.value(key, "Forecast category").path("value").asText()).isEqualTo("Pipeline");
    }

    @Test
    public void c03_anItemBelowDealIsNotCreatedWithAnotherProbabilityOrCategory() {
        Answer refused =
                deals.tryCreate(project, "Too sure", "Probability", 80, "Forecast category", json("value", "Commit"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()
                        .path("errors")
                        .path(deals.field("Probability"))
                        .asText())
                .contains("always 0 %");
        assertThat(refused.body()
                        .path("errors")
                        .path(deals.field("Forecast category"))
                        .asText())
                .contains("always “Omitted”");
    }

    @Test
    public void c03_theEditFormSaysWhyALostDealsProbabilityStays() {
        String key = deals.open(project, "Lost in the form", "8000000", "KRW", SOON);
        deals.move(key, "Mark as lost", "Loss reason", json("value", "No decision"))
                .ok();

        assertThat(refusedInTheForm(key, "Probability", "40")).contains("always 0 %");
    }

    @Test
    public void c04_clearingTheProbabilityOfAnOpenDealBringsTheStagesBack() {
        String key = deals.open(project, "Cleared", "8000000", "KRW", SOON);
        deals.edit(key, "Probability", 40).ok();
        assertThat(deals.value(key, "Expected revenue").asInt()).isEqualTo(3_200_000);

        Page page = windows.of("rep2");
        IssuePage issue = IssuePage.open(page, key);
        page.locator("#edit-issue").click();
        page.getByLabel("Probability").fill("");
        page.locator("#edit-issue-submit").click();
        page.waitForURL("**/browse/" + key);

        assertThat(issue.stage().ready().value("probability").textContent()).contains("10 %", "stage default");
        assertThat(deals.value(key, "Probability").asInt()).isEqualTo(10);
        assertThat(deals.value(key, "Expected revenue").asInt()).isEqualTo(800_000);
    }

    @Test
    public void c01_theEditFormRefusesDecimalsOfWon_andRestIsAnsweredByAFaultAtTheField() {
        String key = deals.open(project, "Whole won", "8000000", "KRW", SOON);

        assertThat(refusedInTheForm(key, "Amount", "100001.55")).contains("An amount in KRW has no decimals");
        deals.edit(key, "Amount", 100001.55).ok();
        assertThat(IssuePage.open(windows.of("rep2"), key).detail("Amount").innerText())
                .contains("100,001.55", "An amount in KRW has no decimals");
    }

    private String refusedInTheForm(String key, String label, String typed) {
        Page page = windows.of("rep2");
        IssuePage.open(page, key);
        page.locator("#edit-issue").click();
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.fill(typed);
        page.locator("#edit-issue-submit").click();
        Locator error = page.locator(".field-group")
                .filter(new Locator.FilterOptions().setHas(field))
                .locator(".error");
        error.waitFor();
        return error.innerText();
    }
}
