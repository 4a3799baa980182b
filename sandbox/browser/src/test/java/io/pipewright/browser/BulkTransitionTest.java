package io.pipewright.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Windows;
import java.time.LocalDate;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** Many deals are moved at once: each is judged by the same criteria as one alone. */
public class BulkTransitionTest {

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

        Page page = windows.of("rep2");
        page.navigate("/secure/BulkTransition.jspa");
        page.locator("#bulk-jql").fill("key in (" + ready + ", " + blocked + ")");
        page.locator("#bulk-action").fill("11");
        page.locator("#bulk-transition [type=submit]").click();

        Locator outcomes = page.locator("#bulk-outcomes");
        outcomes.waitFor();
        assertThat(outcomes.locator("[data-issuekey='" + ready + "']").innerText())
                .containsIgnoringCase("Moved");
        String reason = deals.exit(blocked)
                .path("review")
                .path("criteria")
                .get(0)
                .path("reasons")
                .get(0)
                .asText();
        assertThat(outcomes.locator("[data-issuekey='" + blocked + "'] li").allInnerTexts())
                .containsExactly(reason);
        assertThat(deals.status(ready)).isEqualTo("Business issue recognized");
        assertThat(deals.status(blocked)).isEqualTo("Pre-deal");
    }
}
