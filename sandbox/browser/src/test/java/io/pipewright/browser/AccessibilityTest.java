package io.pipewright.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import io.pipewright.browser.pages.AdminPages;
import io.pipewright.browser.pages.CriteriaPage;
import io.pipewright.browser.pages.Dashboard;
import io.pipewright.browser.pages.ForecastGadget;
import io.pipewright.browser.pages.IssuePage;
import io.pipewright.browser.pages.RatesPage;
import io.pipewright.browser.pages.SetupPage;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Windows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** Axe finds nothing serious or critical on what is ours. */
public class AccessibilityTest {

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.shared();

    /** What AUI 10 itself does, by rule and a part of the element's HTML; each with the reason why it cannot be ours. */
    private static final Map<String, String> KNOWN_OF_AUI = Map.of(
            // AUI's tabs put the role of a tab on links whose list has none.
            "aria-required-parent", "menu-item");

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    @org.junit.Rule
    public final Windows windows = new Windows(SANDBOX);

    private Deals deals;

    @Before
    public void rep() {
        SANDBOX.deals();
        deals = SANDBOX.dealsOf("rep2");
    }

    @Test
    public void theLoginPage() {
        Page page = windows.ofNobody();
        page.navigate("/login.jsp");
        page.locator("#login-form").waitFor();

        nothingSeriousIn(page, "body");
    }

    @Test
    public void bothPanels_alsoWithOpenForms() {
        String key = deals.open(
                SANDBOX.deals(), "Accessible", "3000000", "KRW", LocalDate.now().plusDays(9));
        deals.addTask(key, "Internal review", "ours", LocalDate.now().minusDays(3));
        deals.addTask(
                key, "Board approves the purchase", "customers", LocalDate.now().plusDays(30));
        deals.edit(key, "Probability", 44).ok();
        Page page = windows.of("rep2");
        IssuePage issue = IssuePage.open(page, key);
        issue.stage().ready();
        issue.plan().ready();
        nothingSeriousIn(page, ".pipewright-stage-panel", ".pipewright-close-plan-panel");

        issue.stage().openAnswer("The value canvas is complete");
        issue.plan().submit(issue.plan().openAdd());
        page.locator(".pipewright-field-error").first().waitFor();
        nothingSeriousIn(page, ".pipewright-stage-panel", ".pipewright-close-plan-panel");
    }

    @Test
    public void thePrintedPlan() {
        String key = deals.create(SANDBOX.deals(), "Printed");
        deals.addTask(
                key, "Board approves the purchase", "customers", LocalDate.now().plusDays(30));
        Page page = windows.of("rep2");
        page.navigate("/secure/PipewrightPlan.jspa?deal=" + key);

        nothingSeriousIn(page, "body");
    }

    @Test
    public void theGadget_itsSettingsAndItsFigures() {
        String key = deals.open(SANDBOX.deals(), "Accessible figure", "3000000", "KRW", LocalDate.now());
        deals.open(SANDBOX.deals(), "Other currency", "3000", "JPY", LocalDate.now());
        Page page = windows.of("manager");
        ForecastGadget gadget = Dashboard.create(page, "Accessible", false)
                .addForecast()
                .ofProjects(SandboxRule.DEALS)
                .choose("Currency", "KRW");
        nothingSeriousIn(page, ".dashboard-item-frame");

        gadget.save();
        assertThat(gadget.count("KRW", "pipeline")).as(key).isPositive();
        nothingSeriousIn(page, ".dashboard-item-frame");
    }

    @Test
    public void theSetupPage_itsPreviewToo() {
        Page page = windows.of("admin");
        SetupPage setUp = SetupPage.open(page);
        nothingSeriousIn(page, "#content");

        setUp.newProject("Accessible", "AXE").template("The Model").preview();
        nothingSeriousIn(page, "#content");
    }

    @Test
    public void theCriteriaPage_itsFormsToo() {
        Page page = windows.of("admin");
        CriteriaPage criteria = CriteriaPage.open(page, SandboxRule.DEALS);
        criteria.openAdd("Evaluation and selection");
        criteria.openSettings("Approval");

        nothingSeriousIn(page, "#content");
    }

    @Test
    public void theRatesPage_andTheHistoryPage() {
        Page page = windows.of("admin");
        RatesPage.open(page).add("CHF", "KRW", "1650", LocalDate.now());
        nothingSeriousIn(page, "#content");

        AdminPages.open(page, "/secure/admin/PipewrightHistory!default.jspa");
        page.locator("#content table.aui").waitFor();
        nothingSeriousIn(page, "#content");
    }

    private static void nothingSeriousIn(Page page, String... containers) {
        List<String> findings = new ArrayList<>();
        for (Rule rule :
                new AxeBuilder(page).include(List.of(containers)).analyze().getViolations()) {
            if (SERIOUS.contains(rule.getImpact())) {
                rule.getNodes().stream()
                        .filter(node -> !known(rule, node))
                        .forEach(node -> findings.add(rule.getImpact() + " " + rule.getId() + ": " + node.getHtml()
                                + " " + node.getFailureSummary()));
            }
        }
        assertThat(findings).isEmpty();
    }

    private static boolean known(Rule rule, CheckedNode node) {
        String part = KNOWN_OF_AUI.get(rule.getId());
        return part != null && node.getHtml().contains(part);
    }
}
