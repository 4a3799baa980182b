package io.pipewright.browser;

import static io.pipewright.browser.support.Rest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.pipewright.browser.pages.CriteriaPage;
import io.pipewright.browser.pages.Dashboard;
import io.pipewright.browser.pages.ForecastGadget;
import io.pipewright.browser.pages.IssuePage;
import io.pipewright.browser.pages.PlanPanel;
import io.pipewright.browser.support.Bundles;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.Pictures;
import io.pipewright.browser.support.Rest;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.SiteAdministration;
import io.pipewright.browser.support.Windows;
import java.time.LocalDate;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** A status, a field and a colleague that deals relied on went away meanwhile: users are told which and what to do, and nothing is lost. */
public class DataThatWentAwayTest {

    private static final String LEAVER = "manager";

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.shared();

    private static final String PROJECT = "CHANGED";
    private static final String STAGE = "Business issue recognized";
    private static final String CRITERION = "We know what comes next";
    private static final String SECOND = "The next step is agreed";
    private static final String TASK = "We send the contract draft";
    private static final Bundles KOREAN = Bundles.korean();

    private static String moving;
    private static String blocked;
    private static String planned;

    @Rule
    public final Windows windows = new Windows(SANDBOX);

    private Deals deals;

    @BeforeClass
    public static void whatAdministratorsChanged() {
        SANDBOX.pipeline(PROJECT, "the-model");
        SiteAdministration site = new SiteAdministration();
        site.addStatus(PROJECT, "Legal check", "Send to the lawyers", "Back to business issue");
        String field = site.createField("Region");
        Deals before = SANDBOX.dealsOf("rep2");
        moving = open(before, "Waits for the lawyers", "9000000");
        blocked = open(before, "Asks for a field of the past", "1000000");
        planned = open(before, "Planned with a colleague who left", "2000000");
        criterionOn(field, CRITERION);
        criterionOn(field, SECOND);
        taskOf(LEAVER, before);
        site.deleteField(field);
        site.deactivate(LEAVER);
    }

    @AfterClass
    public static void theColleagueComesBack() {
        new SiteAdministration().activate(LEAVER);
    }

    private static String open(Deals deals, String summary, String amount) {
        return deals.open(PROJECT, summary, amount, "KRW", LocalDate.now());
    }

    private static void criterionOn(String field, String title) {
        Rest admin = SANDBOX.rest("admin");
        String id = admin.get("/rest/api/2/project/" + PROJECT).ok().get("id").asText();
        admin.post(
                        "/rest/pipewright/1.0/pipelines/" + id + "/criteria?confirmed=true",
                        json(
                                "stage",
                                "issue-recognised",
                                "kind",
                                "field",
                                "title",
                                title,
                                "help",
                                "",
                                "required",
                                true,
                                "parameters",
                                json("field", field, "comparison", "set", "operand", "")))
                .ok();
    }

    private static void taskOf(String owner, Deals deals) {
        SANDBOX.rest("rep2")
                .post(
                        "/rest/pipewright/1.0/deals/" + planned + "/plan/tasks",
                        json(
                                "title",
                                TASK,
                                "side",
                                "ours",
                                "targetDate",
                                LocalDate.now().toString(),
                                "owner",
                                owner))
                .ok();
        deals.addTask(planned, "Board approves the purchase", "customers", LocalDate.now());
    }

    @Before
    public void afterwards() {
        deals = SANDBOX.dealsOf("rep2");
    }

    @Test
    public void inAStatusWithoutAStage_aDealSaysSo_andComesBackWithEverything() {
        IssuePage issue = IssuePage.open(windows.of("rep2"), moving).moveTo("Send to the lawyers", "Legal check");

        assertThat(issue.stage().summary()).contains("status is not mapped to a stage", "Move the deal");
        assertThat(issue.stage().panel().locator(".is-current").count()).isZero();
        Pictures.ofModule(issue.stage().panel(), "stage-panel-without-a-stage");
        assertThat(deals.exit(moving).path("stage").isNull()).isTrue();
        assertThat(deals.exit(moving).path("review").path("obstacle").asText())
                .isEqualTo(issue.stage().summary());
        assertThat(koreanIssue(moving).stage().summary()).isEqualTo(KOREAN.text("pipewright.exit.review.no-stage"));

        issue.moveTo("Back to business issue", STAGE);
        assertThat(deals.value(moving, "Amount").decimalValue()).isEqualByComparingTo("9000000");
        assertThat(issue.stage().current()).isEqualTo(STAGE);
    }

    private IssuePage koreanIssue(String key) {
        IssuePage issue = IssuePage.open(windows.of("rep1"), key);
        issue.stage().ready();
        return issue;
    }

    @Test
    public void theForecast_saysHowManyDealsItCannotPlace_andCountsThemWhenTheyAreBack() {
        deals.move(moving, "Send to the lawyers").ok();
        Dashboard dashboard = Dashboard.create(windows.of("admin"), "Without a stage", true);
        ForecastGadget gadget = dashboard
                .addForecast()
                .ofProjects(PROJECT)
                .choose("Period", "This year")
                .choose("Currency", "KRW")
                .save();

        assertThat(gadget.frame().locator(".aui-message-warning").innerText())
                .contains("1 deal is not included: its status is not mapped to a stage.");
        assertThat(gadget.amount("KRW", "pipeline")).isEqualByComparingTo("3000000");
        Pictures.take(gadget.frame(), "gadget-without-a-stage");
        Page rep = windows.of("rep1");
        assertThat(Dashboard.at(rep, dashboard.address())
                        .forecast()
                        .ready()
                        .frame()
                        .locator(".aui-message-warning")
                        .innerText())
                .contains("딜 1건은 상태가 단계에 연결되지 않아");

        deals.move(moving, "Back to business issue").ok();
        ForecastGadget back = Dashboard.at(rep, dashboard.address()).forecast().ready();
        assertThat(back.frame().locator(".aui-message-warning").count()).isZero();
        assertThat(back.amount("KRW", "pipeline")).isEqualByComparingTo("12000000");
    }

    @Test
    public void aCriterionOnADeletedField_saysSo_holdsTheDeal_andIsRepairedOrRetired() {
        deals.answerAll(blocked);
        IssuePage issue = IssuePage.open(windows.of("rep2"), blocked);
        assertThat(issue.stage().ready().stateOf(CRITERION)).isEqualTo("Cannot be checked");
        assertThat(issue.stage().details(CRITERION).innerText())
                .contains("A field that no longer exists", "Ask a project administrator");
        Pictures.ofModule(issue.stage().panel(), "stage-panel-without-a-field");
        assertThat(issue.press("Advance to evaluation").reasons())
                .hasSize(2)
                .allMatch(line -> line.contains("no longer exists"))
                .first()
                .asString()
                .contains(CRITERION, "choose another field", "retire");
        assertThat(koreanIssue(blocked).stage().details(CRITERION).innerText()).contains("더 이상 없는 필드", "다른 필드를 선택하거나");

        repairOneAndRetireTheOther();
        deals.edit(blocked, "Next step date", LocalDate.now().plusDays(3).toString())
                .ok();
        IssuePage.open(windows.of("rep2"), blocked).moveTo("Advance to evaluation", "Evaluation and selection");
    }

    private void repairOneAndRetireTheOther() {
        CriteriaPage page = CriteriaPage.open(windows.of("admin"), PROJECT);
        assertThat(page.stage(STAGE).innerText())
                .contains("A field that no longer exists", "cannot be checked any more");
        Pictures.take(page.stage(STAGE), "criteria-page-without-a-field");
        Locator form = page.openEdit(CRITERION);
        Pictures.take(form, "criterion-form-without-a-field");
        page.send(form);
        assertThat(page.error(form)).contains("There is no such field", "Choose a field");
        form.getByLabel("Field", new Locator.GetByLabelOptions().setExact(true)).selectOption("Next step date");
        page.save(form);
        page.retire(SECOND);
        assertThat(page.stage(STAGE).innerText()).doesNotContain("no longer exists", "cannot be checked");
    }

    @Test
    public void aTaskOfADeactivatedColleague_isMarked_staysAsItIs_andIsGivenToAnother() {
        PlanPanel plan = IssuePage.open(windows.of("rep2"), planned).plan().ready();
        assertThat(plan.task(TASK).innerText())
                .contains("Sora Lee, responsible for", "no longer an active user. Choose another person");
        Pictures.ofModule(plan.panel(), "close-plan-panel-without-a-colleague");
        assertThat(IssuePage.open(windows.of("rep1"), planned)
                        .plan()
                        .ready()
                        .task(TASK)
                        .innerText())
                .contains("담당자(Sora Lee)가 더 이상 활성 사용자가 아닙니다");

        Locator form = plan.openEdit(TASK);
        form.getByLabel("Note").fill("By courier");
        plan.submitAndBeDone(form);
        assertThat(owner()).isEqualTo("Sora Lee");
        exported("csv");
        exported("ics");
        refusedForAnotherTask(plan);

        Locator anew = plan.openEdit(TASK);
        anew.getByRole(AriaRole.COMBOBOX).first().fill("Ben");
        anew.getByRole(AriaRole.OPTION).getByText("Ben Carter").click();
        plan.submitAndBeDone(anew);
        assertThat(owner()).isEqualTo("Ben Carter");
        assertThat(plan.task(TASK).innerText()).contains("By courier").doesNotContain("active user");
    }

    private static void refusedForAnotherTask(PlanPanel plan) {
        Locator form = plan.openAdd();
        plan.fill(form, "We visit the plant", "We", LocalDate.now());
        form.getByRole(AriaRole.COMBOBOX).first().fill(LEAVER);
        form.getByText("Nothing matches.").waitFor();
        Pictures.ofModule(plan.panel(), "task-form-without-a-colleague");
        form.getByText("Cancel").click();
        form.locator(".pipewright-danger").click();
        assertThat(plan.titles()).doesNotContain("We visit the plant");
    }

    private String owner() {
        return deals.plan(planned).path("tasks").findParents("owner").stream()
                .filter(task -> task.path("title").asText().equals(TASK))
                .map(task -> task.path("owner").path("name").asText())
                .findFirst()
                .orElseThrow();
    }

    private void exported(String ending) {
        assertThat(SANDBOX.rest("rep2")
                        .get("/rest/pipewright/1.0/deals/" + planned + "/plan." + ending)
                        .text())
                .contains(TASK, "Sora Lee");
    }
}
