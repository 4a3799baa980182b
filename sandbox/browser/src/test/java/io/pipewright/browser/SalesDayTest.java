package io.pipewright.browser;

import static io.pipewright.browser.support.Rest.encoded;
import static io.pipewright.browser.support.Rest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.pipewright.browser.pages.Dashboard;
import io.pipewright.browser.pages.ForecastGadget;
import io.pipewright.browser.pages.IssuePage;
import io.pipewright.browser.pages.SetupPage;
import io.pipewright.browser.pages.StagePanel;
import io.pipewright.browser.pages.TransitionDialog;
import io.pipewright.browser.support.Clicks;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.Rest.Answer;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Windows;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** One deal from the first contact to the order, as the administrator, the rep, the manager and an outsider live it. */
public class SalesDayTest {

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.shared();

    private static final String PROJECT = "DAY";
    private static final LocalDate CLOSE = LocalDate.now();
    private static final BigDecimal AMOUNT = new BigDecimal("480000000");

    @Rule
    public final Windows windows = new Windows(SANDBOX);

    private Deals deals;

    @Before
    public void reps() {
        deals = SANDBOX.dealsOf("rep2");
    }

    @Test
    public void aDealGoesFromTheFirstContactToTheOrder_andTheForecastFollowsIt() {
        theAdministratorSetsAPipelineUp();
        Page manager = windows.of("manager");
        Dashboard dashboard = theManagerPutsTheForecastOnADashboard(manager);
        String board = dashboard.address();
        assertThat(dashboard.forecast().says("empty")).contains("expected, won or lost in this period");

        String key = theRepCreatesADeal();
        Page rep = windows.of("rep2");
        Clicks clicks = Clicks.in(rep);
        IssuePage issue = IssuePage.open(rep, key);
        theRepIsBlockedWithALinePerUnmetCriterion(issue, key);
        int before = clicks.number();
        theRepAnswersAndGoesOn(issue, key);

        ForecastGadget open = Dashboard.at(manager, board).forecast().ready();
        assertThat(open.amount("KRW", "pipeline")).isEqualByComparingTo(AMOUNT);
        assertThat(open.amount("KRW", "closed")).isEqualByComparingTo(BigDecimal.ZERO);

        theRepPlansAndTheCustomerAgrees(issue);
        theRepWins(issue, key);
        fewClicksLedToTheOrder(clicks, before);
        nothingKnownIsLostFromView(issue, key);

        ForecastGadget won = Dashboard.at(manager, board).forecast().ready();
        assertThat(won.amount("KRW", "closed")).isEqualByComparingTo(AMOUNT);
        assertThat(won.amount("KRW", "pipeline")).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(won.count("KRW", "closed")).isEqualTo(1);

        String jql = theFigureOpensTheListThatItIsTheSumOf(manager, won, key);
        theOutsiderSeesNothing(key, board, jql);
    }

    private void theAdministratorSetsAPipelineUp() {
        SetupPage page = SetupPage.open(windows.of("admin"))
                .newProject("Day in sales", PROJECT)
                .template("The Model")
                .reportingIn("KRW")
                .preview();
        assertThat(page.steps()).anyMatch(step -> step.startsWith("Project DAY") && step.endsWith("Create"));
        page.run();
        assertThat(page.message()).contains("The pipeline is ready.");
    }

    private static Dashboard theManagerPutsTheForecastOnADashboard(Page manager) {
        Dashboard dashboard = Dashboard.create(manager, "Pipeline review", true);
        dashboard
                .addForecast()
                .ofProjects(PROJECT)
                .choose("Period", "This year")
                .choose("Currency", "KRW")
                .save();
        return dashboard;
    }

    private String theRepCreatesADeal() {
        Page page = windows.of("rep2");
        page.navigate("/secure/CreateIssue!default.jspa");
        page.locator("#project").selectOption("Day in sales (DAY)");
        page.locator("#issue-create").waitFor();
        page.getByLabel("Summary").fill("한빛반도체 scheduling");
        page.getByLabel("Amount").fill(AMOUNT.toPlainString());
        page.getByLabel("Currency").selectOption("KRW");
        page.locator("#issue-create-submit").click();
        page.waitForURL("**/browse/DAY-*");
        assertThat(IssuePage.open(page, "DAY-1").status()).isEqualTo("Pre-deal");
        return "DAY-1";
    }

    private void theRepIsBlockedWithALinePerUnmetCriterion(IssuePage issue, String key) {
        StagePanel stage = issue.stage().ready();
        assertThat(stage.current()).isEqualTo("Pre-deal");
        List<String> foreseen = stage.reasonsThatBlock();
        assertThat(foreseen).hasSize(2);

        TransitionDialog refused = issue.press("Accept as a deal");
        assertThat(refused.reasons()).containsExactlyElementsOf(foreseen);
        refused.cancel();

        Answer sameByRest = deals.move(key, "Accept as a deal");
        assertThat(sameByRest.status()).isEqualTo(400);
        assertThat(texts(sameByRest.body().get("errorMessages"))).containsExactlyElementsOf(foreseen);
        assertThat(deals.status(key)).isEqualTo("Pre-deal");
    }

    private void theRepAnswersAndGoesOn(IssuePage issue, String key) {
        issue.stage().answerYes("The customer has a business issue that we can solve", "Jisoo Han, head of production");
        deals.edit(key, "Expected close date", CLOSE.plusDays(30).toString()).ok();
        deals.edit(key, "Expected close date", CLOSE.toString()).ok();
        IssuePage again = IssuePage.open(issue.page(), key);
        assertThat(again.stage().ready().summary()).contains("every required criterion is met");
        again.stage().advanceTo("Business issue recognized");
        assertThat(again.status()).isEqualTo("Business issue recognized");

        again.stage()
                .answerYes("The customer wants to solve the issue", "Jisoo Han")
                .fillCanvas("The value canvas is complete")
                .answerYes("Verification by demo or prototype has begun", "Jisoo Han")
                .answerYes("Comparison with other products has begun", "Jisoo Han");
        assertThat(again.stage().stateOf("The value canvas is complete")).isEqualTo("Met");
        assertThat(again.stage().stateOf("We have met an executive")).isEqualTo("Unknown");
    }

    private void theRepPlansAndTheCustomerAgrees(IssuePage issue) {
        issue.stage().advanceTo("Evaluation and selection");
        issue.stage()
                .answerYes("Our product is selected", "Jisoo Han")
                .nameInfluentialPerson("The influential person is identified", "Jisoo Han");
        issue.stage().advanceTo("Final negotiation and decision");
        assertThat(issue.stage().reasonsThatBlock()).anyMatch(line -> line.contains("close plan"));
        IssuePage fresh = IssuePage.open(issue.page(), PROJECT + "-1");
        fresh.plan()
                .ready()
                .add("We submit the final quotation", "We", CLOSE)
                .add("Board approves the purchase", "Customer", CLOSE)
                .tick("We submit the final quotation")
                .agree("Jisoo Han");
        assertThat(fresh.plan().progress()).isEqualTo("1 of 2 done");
        assertThat(fresh.plan().agreement()).contains("Agreed by Jisoo Han");
        fresh.stage()
                .criterion("The close plan is agreed with the customer")
                .locator(".is-met")
                .first()
                .waitFor();
        fresh.stage().answerYes("The contact has begun to prepare the approval", "Jisoo Han");
        fresh.stage().advanceTo("Approval");
    }

    /** U6: about 40 clicks and a scroll of 900 pixels and back at every stage before. */
    private static void fewClicksLedToTheOrder(Clicks clicks, int before) {
        System.out.println("Clicks from the new deal to the order: " + (clicks.number() - before) + ", longest scroll: "
                + clicks.longestScroll());
        assertThat(clicks.number() - before).isBetween(10, 25);
        assertThat(clicks.longestScroll()).isLessThan(900);
    }

    /** U2: after the end, too, with whoever else may see the deal. */
    private void nothingKnownIsLostFromView(IssuePage issue, String key) {
        IssuePage won = IssuePage.open(issue.page(), key);
        Locator record = won.stage().ready().read("Business issue recognized");
        assertThat(record.innerText())
                .contains("Late deliveries cost orders", "Jisoo Han", "5 of 5 boxes filled, by Ben Carter");
        assertThat(record.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Yes"))
                        .count())
                .isZero();
        Page page = won.page();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Deal activity"))
                .click();
        page.locator(".pipewright-activity").first().waitFor();
        assertThat(page.locator(".pipewright-activity-what").allInnerTexts())
                .anyMatch(
                        line -> line.contains("Answered “Our product is selected”: Yes (customer contact: Jisoo Han)"))
                .anyMatch(line -> line.contains("Recorded that Jisoo Han agreed to the close plan"));
        page.locator("#changehistory-tabpanel").click();
        assertThat(page.locator("#history-pane .activity-new-val").allInnerTexts())
                .anyMatch(line -> line.contains("Answered “Our product is selected”: Yes"));
    }

    private void theRepWins(IssuePage issue, String key) {
        TransitionDialog dialog = IssuePage.open(issue.page(), key).press("Mark as won");
        dialog.field("Order date").fill(LocalDate.now().toString());
        dialog.field("Why we won").fill("They trust our service");
        dialog.send("Won");
        JsonNode won = deals.fields(key);
        assertThat(won.path(deals.field("Probability")).asInt()).isEqualTo(100);
        assertThat(won.path("resolution").path("name").asText()).isEqualTo("Won");
    }

    private String theFigureOpensTheListThatItIsTheSumOf(Page manager, ForecastGadget gadget, String key) {
        BigDecimal shown = gadget.amount("KRW", "closed");
        gadget.total("KRW", "closed").locator("a").click();
        manager.waitForURL("**/issues/**");
        assertThat(manager.locator("#issuetable .issuekey").allInnerTexts()).containsExactly(key);
        String query = URI.create(manager.url()).getRawQuery();
        String jql = URLDecoder.decode(query.substring(query.indexOf("jql=") + 4), StandardCharsets.UTF_8);
        assertThat(SANDBOX.dealsOf("manager").sum(jql)).isEqualByComparingTo(shown);
        return jql;
    }

    private void theOutsiderSeesNothing(String key, String board, String jql) {
        Page outsider = windows.of("outsider");
        Response page = outsider.navigate("/browse/" + key);
        assertThat(page.status()).isEqualTo(404);
        assertThat(outsider.locator(".pipewright-stage-panel, .pipewright-close-plan-panel")
                        .count())
                .isZero();
        assertThat(outsider.content()).doesNotContain("한빛반도체");

        for (String path : List.of("/exit", "/plan", "/plan.csv", "/plan.ics")) {
            assertThat(SANDBOX.rest("outsider")
                            .get("/rest/pipewright/1.0/deals/" + key + path)
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
        Answer forecast = SANDBOX.rest("outsider")
                .get("/rest/pipewright/1.0/forecast?scope=all&period=this-year&group=month&currency=KRW");
        assertThat(forecast.status()).isEqualTo(403);
        assertThat(SANDBOX.rest("outsider")
                        .post(
                                "/rest/pipewright/1.0/deals/" + key + "/plan/tasks",
                                json("title", "Spy", "side", "ours", "targetDate", CLOSE.toString()))
                        .status())
                .isEqualTo(404);

        assertThat(Dashboard.at(outsider, board).forecast().says("warning")).contains("No access");
        assertThat(SANDBOX.dealsOf("outsider").found(jql)).isEmpty();
        outsider.navigate("/issues/?jql=" + encoded(jql));
        assertThat(outsider.locator("#issuetable").count()).isZero();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
