package io.pipewright.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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

/** U1: amounts go into Jira's own forms as people type them, and what was understood stands beside the field. */
public class AmountsAsTypedTest {

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.shared();

    @Rule
    public final Windows windows = new Windows(SANDBOX);

    private Deals deals;
    private String project;
    private String key;

    @Before
    public void aDealInWon() {
        project = SANDBOX.deals();
        deals = SANDBOX.dealsOf("rep2");
        key = deals.open(
                project, "Typed \"<script>amounts</script>\"", "5000000", "KRW", LocalDate.parse("2027-03-31"));
    }

    private Page edit() {
        Page page = windows.of("rep2");
        IssuePage.open(page, key);
        page.locator("#edit-issue").click();
        page.locator(".pipewright-unit").first().waitFor();
        return page;
    }

    private static Locator amount(Page page) {
        return page.getByLabel("Amount", new Page.GetByLabelOptions().setExact(true));
    }

    private void save(Page page) {
        page.locator("#edit-issue-submit").click();
        page.waitForURL("**/browse/" + key);
    }

    @Test
    public void u1_whatWasUnderstoodStandsBesideTheField_andIsStored() {
        Page page = edit();
        assertThat(amount(page).inputValue()).isEqualTo("5,000,000");
        assertThat(page.locator(".pipewright-unit").first().innerText()).isEqualTo("KRW");

        amount(page).fill("1억 2천만");
        page.getByText("= 120,000,000 KRW").waitFor();
        save(page);

        assertThat(deals.value(key, "Amount").decimalValue()).isEqualByComparingTo("120000000");
    }

    @Test
    public void u1_anAmountCopiedFromTheViewCanBePastedBack() {
        Page page = windows.of("rep2");
        String shown = IssuePage.open(page, key).detail("Amount").innerText();
        page.locator("#edit-issue").click();

        amount(page).fill(shown.strip());
        save(page);

        assertThat(deals.value(key, "Amount").decimalValue()).isEqualByComparingTo("5000000");
    }

    @Test
    public void u1_theCurrencyThatIsChosenCounts_andAnotherInTheTextIsRefused() {
        Page page = edit();
        amount(page).fill("USD 1,200.50");
        page.getByText("The text says “USD”, but this amount is in KRW.").waitFor();

        page.getByLabel("Currency", new Page.GetByLabelOptions().setExact(true)).selectOption("USD");
        page.getByText("= 1,200.5 USD").waitFor();
        save(page);

        assertThat(deals.value(key, "Amount").decimalValue()).isEqualByComparingTo("1200.5");
    }

    @Test
    public void u1_anAmbiguousAmountIsRefusedWithBothReadings() {
        Page page = edit();
        amount(page).fill("1.234");
        page.locator("#edit-issue-submit").click();
        Locator error = page.locator(".field-group")
                .filter(new Locator.FilterOptions().setHas(amount(page)))
                .locator(".error");
        error.waitFor();

        assertThat(error.innerText()).contains("“1.234” can mean 1,234 or 1.234.");
        assertThat(deals.value(key, "Amount").decimalValue()).isEqualByComparingTo("5000000");
    }

    @Test
    public void u1_aNewDealHasTheReportingCurrencyPreset() {
        String reporting = SANDBOX.rest("admin")
                .get("/rest/pipewright/1.0/rates")
                .ok()
                .get("reporting")
                .asText();
        Page page = windows.of("rep2");
        String id = SANDBOX.rest("admin")
                .get("/rest/api/2/project/" + project)
                .ok()
                .get("id")
                .asText();
        page.navigate("/secure/CreateIssue!default.jspa?pid=" + id);

        Locator currency = page.getByLabel("Currency", new Page.GetByLabelOptions().setExact(true));
        currency.waitFor();
        assertThat(currency.locator("option:checked").innerText()).isEqualTo(reporting);
        assertThat(page.locator(".pipewright-unit").first().innerText()).isEqualTo(reporting);
    }
}
