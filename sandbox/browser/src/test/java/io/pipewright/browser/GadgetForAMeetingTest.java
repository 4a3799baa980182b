package io.pipewright.browser;

import static io.pipewright.browser.support.Rest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.pipewright.browser.pages.Dashboard;
import io.pipewright.browser.pages.ForecastGadget;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Windows;
import java.time.LocalDate;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** U10 and U11: a manager opens the gadget in a meeting. */
public class GadgetForAMeetingTest {

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.shared();

    @Rule
    public final Windows windows = new Windows(SANDBOX);

    private static final String PROJECT = "MEET";
    private static final String HOSTILE = "<script>alert(1)</script> \"deal\"";
    private static String passed;
    private static String future;

    @Before
    public void twoDeals() {
        if (passed == null) {
            String project = SANDBOX.pipeline(PROJECT, "the-model");
            Deals deals = SANDBOX.dealsOf("rep2");
            passed = deals.open(
                    project, HOSTILE, "120000000", "KRW", LocalDate.now().plusDays(9));
            deals.edit(
                            passed,
                            "Expected close date",
                            LocalDate.now().minusDays(2).toString())
                    .ok();
            future = deals.open(project, "In time", "3000000", "KRW", LocalDate.now());
        }
    }

    private ForecastGadget gadget(Page page, String name) {
        return Dashboard.create(page, name, true)
                .addForecast()
                .ofProjects(PROJECT)
                .choose("Period", "This year")
                .choose("Currency", "KRW")
                .save();
    }

    @Test
    public void itSaysWhatItIsAbout_andEachReasonForAttentionOpensItsDeals() {
        Page page = windows.of("manager");
        ForecastGadget gadget = gadget(page, "Meeting");

        assertThat(gadget.facts())
                .contains("KRW", "as of", String.valueOf(LocalDate.now().getYear()));
        assertThat(gadget.attention("close-date-passed").innerText()).contains("1", "Close date passed", "120M KRW");
        assertThat(gadget.attention("no-next-step").getAttribute("data-count")).isEqualTo("2");
        assertThat(gadget.attention("stalled").locator("a").count()).isZero();

        gadget.attention("close-date-passed").locator("a").click();
        page.waitForURL("**/issues/**");
        assertThat(page.locator("#issuetable .issuekey").allInnerTexts()).containsExactly(passed);
        assertThat(future).isNotEqualTo(passed);
    }

    @Test
    public void aReaderLooksAnotherWay_itIsRememberedForThem_andNobodyElseIsAffected() {
        Page page = windows.of("manager");
        Dashboard dashboard = Dashboard.create(page, "Looked at", true);
        dashboard
                .addForecast()
                .ofProjects(PROJECT)
                .choose("Period", "This year")
                .choose("Currency", "KRW")
                .save()
                .look("Columns", "Cumulative")
                .look("Group by", "Owner");

        ForecastGadget again =
                Dashboard.at(page, dashboard.address()).forecast().ready();
        assertThat(again.total("KRW", "open-pipeline").count()).isEqualTo(1);
        assertThat(again.frame().locator("table.pipewright-figures th").first().innerText())
                .isEqualToIgnoringCase("Owner");
        ForecastGadget others = Dashboard.at(windows.of("admin"), dashboard.address())
                .forecast()
                .ready();
        assertThat(others.total("KRW", "open-pipeline").count()).isZero();
    }

    @Test
    public void aSavedFilterIsChosenByItsName_andNamedInTheGadget() {
        SANDBOX.rest("manager")
                .post("/rest/api/2/filter", json("name", "Deals <of> mine", "jql", "key = " + future))
                .ok();
        ForecastGadget gadget = Dashboard.create(windows.of("manager"), "By filter", false)
                .addForecast()
                .ofFilter("Deals <of> mine")
                .choose("Currency", "KRW")
                .save();

        gadget.frame()
                .locator(
                        ".pipewright-forecast-header",
                        new Locator.LocatorOptions().setHasText("Filter: Deals <of> mine"))
                .waitFor();
        assertThat(gadget.count("KRW", "pipeline")).isEqualTo(1);
    }

    @Test
    public void aRefreshThatFailsKeepsTheFigures_andSaysSo() {
        Page page = windows.of("manager");
        ForecastGadget gadget = gadget(page, "Offline");
        int deals = gadget.count("KRW", "pipeline");
        page.route("**/rest/pipewright/1.0/forecast?*", route -> route.abort());

        gadget.frame()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Refresh"))
                .click();

        gadget.frame().locator("[data-state=stale]").waitFor();
        assertThat(gadget.says("stale")).contains("could not be refreshed", "The server cannot be reached");
        assertThat(gadget.count("KRW", "pipeline")).isEqualTo(deals);
    }

    @Test
    public void onANarrowScreenTheFirstColumnStays_andWhatIsCutOffIsSeen() {
        Page page = windows.of("manager");
        ForecastGadget gadget = gadget(page, "Narrow");
        page.setViewportSize(390, 800);
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();

        gadget.frame().getByLabel("Exact amounts").check(new Locator.CheckOptions().setForce(true));
        page.setViewportSize(260, 800);
        Locator cut = gadget.frame().locator(".pipewright-cut").first();
        gadget.frame().locator(".pipewright-cut-end").first().waitFor();
        cut.locator(".pipewright-table").evaluate("box => box.scrollTo(box.scrollWidth, 0)");
        gadget.frame().locator(".pipewright-cut-start").first().waitFor();
        double left = cut.boundingBox().x;
        assertThat(cut.locator("tfoot th").boundingBox().x).isBetween(left - 1, left + 1);
    }
}
