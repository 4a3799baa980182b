package io.pipewright.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.pipewright.browser.pages.Dashboard;
import io.pipewright.browser.pages.ForecastGadget;
import io.pipewright.browser.pages.IssuePage;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Windows;
import java.time.LocalDate;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** The day without a mouse. */
public class KeyboardTest {

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.shared();

    private static final int MOST_STEPS = 150;

    @Rule
    public final Windows windows = new Windows(SANDBOX);

    private Deals deals;

    @Before
    public void rep() {
        deals = SANDBOX.dealsOf("rep2");
    }

    @Test
    public void aCriterionIsAnswered() {
        String key = deals.create(SANDBOX.deals(), "By keyboard");
        Page page = windows.of("rep2");
        IssuePage issue = IssuePage.open(page, key);
        issue.stage().ready();

        tabTo(page, "Yes");
        page.keyboard().press("Enter");
        assertThat(focused(page)).as("the form takes the focus").isEqualTo("Customer contact");
        page.keyboard().type("Jisoo Han");
        page.keyboard().press("Enter");
        issue.stage()
                .criterion("The customer has a business issue that we can solve")
                .locator(".is-met")
                .first()
                .waitFor();

        assertThat(focused(page))
                .as("the focus leads on to the next open criterion")
                .isEqualTo("Details of “A decision is needed in time”");
        assertThat(deals.exit(key).path("review").path("criteria").findValuesAsText("who"))
                .containsExactly("Jisoo Han");
    }

    @Test
    public void aTaskIsTicked_andTheFocusStays() {
        String key = deals.create(SANDBOX.deals(), "Ticked by keyboard");
        deals.addTask(
                key, "Board approves the purchase", "customers", LocalDate.now().plusDays(5));
        Page page = windows.of("rep2");
        IssuePage issue = IssuePage.open(page, key);
        issue.plan().ready();

        tabTo(page, "Mark the task “Board approves the purchase” as done");
        page.keyboard().press("Space");
        page.getByLabel("Mark the task “Board approves the purchase” as open").waitFor();

        assertThat(focused(page)).isEqualTo("Mark the task “Board approves the purchase” as open");
        assertThat(deals.plan(key).path("progress").path("done").asInt()).isEqualTo(1);
    }

    @Test
    public void aFigureOfTheGadgetIsOpened() {
        String key = deals.open(SANDBOX.deals(), "Seen by keyboard", "3000000", "KRW", LocalDate.now());
        Page page = windows.of("manager");
        Dashboard dashboard = Dashboard.create(page, "By keyboard", false);
        ForecastGadget gadget = dashboard
                .addForecast()
                .ofJql("key = " + key)
                .choose("Currency", "KRW")
                .save();
        assertThat(gadget.count("KRW", "pipeline")).isEqualTo(1);

        tabTo(page, "Show the deals behind Pipeline, Total");
        page.keyboard().press("Enter");

        page.waitForURL("**/issues/**");
        assertThat(page.locator("#issuetable .issuekey").allInnerTexts()).containsExactly(key);
    }

    @Test
    public void theSkipLinkComesFirst() {
        Page page = windows.of("rep2");
        page.navigate("/secure/Dashboard.jspa");
        page.keyboard().press("Tab");

        assertThat(focused(page)).isEqualTo("Skip to the content");
    }

    /** Presses Tab until what is so labelled has the focus. */
    private static void tabTo(Page page, String label) {
        for (int i = 0; i < MOST_STEPS; i++) {
            page.keyboard().press("Tab");
            if (focused(page).startsWith(label)) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to: " + label);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("""
                () => {
                    const node = document.activeElement;
                    return (node.getAttribute('aria-label') || (node.labels && node.labels[0] || node).textContent || '').trim();
                }""");
    }
}
