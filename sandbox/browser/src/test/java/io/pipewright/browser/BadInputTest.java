package io.pipewright.browser;

import static io.pipewright.browser.support.Rest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.pipewright.browser.pages.CriteriaPage;
import io.pipewright.browser.pages.Dashboard;
import io.pipewright.browser.pages.ForecastGadget;
import io.pipewright.browser.pages.IssuePage;
import io.pipewright.browser.pages.PlanPanel;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.Rest;
import io.pipewright.browser.support.Rest.Answer;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Windows;
import java.time.LocalDate;
import java.util.List;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** What cannot be is refused at its field with a remedy, and what was stored stays as it was. */
public class BadInputTest {

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.shared();

    private static final String HOSTILE =
            "\"><script>alert('gotcha')</script><img src=x onerror=alert(1)> 😀 \u202eمرحبا $i18n {0} %s 'quoted'";

    @Rule
    public final Windows windows = new Windows(SANDBOX);

    private Deals deals;
    private Rest rest;
    private String project;
    private String key;

    @Before
    public void aDealWithGoodValues() {
        project = SANDBOX.deals();
        deals = SANDBOX.dealsOf("rep2");
        rest = SANDBOX.rest("rep2");
        key = deals.open(project, "Good values", "5000000", "KRW", LocalDate.parse("2027-03-31"));
        deals.edit(key, "Probability", 40).ok();
    }

    @Test
    public void amountsThatAreNone_areRefusedByPage_atTheField() {
        Page page = windows.of("rep2");
        for (String bad :
                List.of("-1", "a lot", "1e999", "0.00000000000000000001", "1억 5", "1.234", "USD 5", "99999999999999")) {
            assertThat(editRefused(page, "Amount", bad)).as(bad).isNotBlank();
        }
        assertThat(deals.value(key, "Amount").decimalValue()).isEqualByComparingTo("5000000");
    }

    @Test
    public void probabilitiesThatAreNone_areRefusedByPage_atTheField() {
        Page page = windows.of("rep2");
        assertThat(editRefused(page, "Probability", "-1")).contains("between 0 and 100");
        assertThat(editRefused(page, "Probability", "100.01")).contains("between 0 and 100");
        assertThat(editRefused(page, "Probability", "33.3333")).contains("33.33");
        assertThat(editRefused(page, "Probability", "half")).contains("number");
        assertThat(deals.value(key, "Probability").decimalValue()).isEqualByComparingTo("40");
    }

    private String editRefused(Page page, String label, String value) {
        page.navigate("/secure/EditIssue!default.jspa?id="
                + rest.get("/rest/api/2/issue/" + key).ok().get("id").asText());
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.fill(value);
        page.locator("#edit-issue-submit").click();
        Locator error = page.locator(".field-group")
                .filter(new Locator.FilterOptions().setHas(field))
                .locator(".error");
        error.waitFor();
        assertThat(field.inputValue()).as("what was typed is still there").isEqualTo(value);
        return error.innerText();
    }

    @Test
    public void theSameIsRefusedByRest_namingTheField() {
        for (Object bad : List.of(-1, "a lot", "1e999", "0.00000000000000000001")) {
            refused(deals.edit(key, "Amount", bad), deals.field("Amount"));
        }
        refused(
                rest.put("/rest/api/2/issue/" + key, "{\"fields\":{\"" + deals.field("Amount") + "\":1e999}}"),
                deals.field("Amount"));
        for (Object bad : List.of(-1, 101, 33.3333)) {
            refused(deals.edit(key, "Probability", bad), deals.field("Probability"));
        }
        refused(deals.edit(key, "Expected close date", "2026-02-30"), deals.field("Expected close date"));
        refused(deals.edit(key, "Currency", json("value", "Doubloons")), deals.field("Currency"));
        JsonNode fields = deals.fields(key);
        assertThat(fields.path(deals.field("Amount")).decimalValue()).isEqualByComparingTo("5000000");
        assertThat(fields.path(deals.field("Probability")).decimalValue()).isEqualByComparingTo("40");
        assertThat(fields.path(deals.field("Expected close date")).asText()).isEqualTo("2027-03-31");
    }

    private static void refused(Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(field).asText())
                .as(answer.text())
                .isNotBlank();
    }

    @Test
    public void tasksThatAreNone_areRefused_andThePlanStaysAsItWas() {
        deals.addTask(key, "Board approves the purchase", "customers", LocalDate.of(2027, 1, 15));
        String tasks = "/rest/pipewright/1.0/deals/" + key + "/plan/tasks";
        refused(
                rest.post(tasks, json("title", "x".repeat(10_000), "side", "ours", "targetDate", "2027-01-10")),
                "title");
        refused(rest.post(tasks, json("title", "  ", "side", "ours", "targetDate", "2027-01-10")), "title");
        refused(rest.post(tasks, json("title", "Task", "side", "theirs", "targetDate", "2027-01-10")), "side");
        refused(rest.post(tasks, json("title", "Task", "side", "ours", "targetDate", "2027-02-30")), "targetDate");
        refused(rest.post(tasks, json("title", "Task", "side", "ours", "targetDate", "0001-01-01")), "targetDate");
        refused(
                rest.post(
                        tasks,
                        json("title", "Task", "side", "ours", "targetDate", "2027-01-10", "owner", "nobody-at-all")),
                "owner");
        refused(
                rest.post(tasks, json("title", "Task", "side", "ours", "targetDate", "2027-01-10", "owner", "gone")),
                "owner");
        assertThat(rest.post(tasks, "{\"title\": \"broken off").status()).isEqualTo(400);
        assertThat(deals.plan(key).path("tasks")).hasSize(1);

        PlanPanel plan = IssuePage.open(windows.of("rep2"), key).plan().ready();
        Locator form = plan.openAdd();
        plan.submit(form);
        form.locator(".pipewright-field-error").first().waitFor();
        assertThat(form.locator("[aria-invalid]").count()).isPositive();
        assertThat(plan.titles()).containsExactly("Board approves the purchase");
    }

    @Test
    public void answersThatAreNone_areRefused() {
        long question = deals.exit(key)
                .path("review")
                .path("criteria")
                .get(0)
                .path("id")
                .asLong();
        String answers = "/rest/pipewright/1.0/deals/" + key + "/exit/answers/";
        refused(rest.put(answers + question, json("value", "yes", "when", null, "parts", json())), "who");
        refused(
                rest.put(answers + question, json("value", "yes", "when", "2099-01-01", "parts", json("who", "Jisoo"))),
                "when");
        refused(
                rest.put(answers + question, json("value", "maybe", "when", null, "parts", json("who", "Jisoo"))),
                "value");
        assertThat(rest.put(answers + 99999999, json("value", "yes", "when", null, "parts", json("who", "Jisoo")))
                        .status())
                .isEqualTo(404);
        assertThat(deals.exit(key)
                        .path("review")
                        .path("criteria")
                        .get(0)
                        .path("answer")
                        .isNull())
                .isTrue();
    }

    @Test
    public void aQueryWithAnError_isSaidInTheGadgetsSettings_andNotSaved() {
        Dashboard dashboard = Dashboard.create(windows.of("manager"), "Wrong query", false);
        ForecastGadget gadget = dashboard.addForecast().ofJql("project = " + project + " AND AND");
        gadget.sendSettings();

        Locator error = gadget.form().locator(".pipewright-field-error");
        error.waitFor();
        assertThat(error.innerText()).contains("The JQL query cannot be run", "Expecting a field name");
        assertThat(gadget.form().locator("[name=jql]").getAttribute("aria-invalid"))
                .isEqualTo("true");
        Dashboard.at(windows.of("manager"), dashboard.address())
                .forecast()
                .form()
                .waitFor();
    }

    @Test
    public void aProjectWithoutAPipeline_hasNoPanels_andIsNoScopeOfAForecast() {
        Page page = windows.of("rep2");
        page.navigate("/browse/USED-1");
        assertThat(page.locator("#summary-val").innerText()).isEqualTo("Not to be touched");
        assertThat(page.locator(".pipewright-stage-panel, .pipewright-close-plan-panel")
                        .count())
                .isZero();
        assertThat(rest.get("/rest/pipewright/1.0/deals/USED-1/exit").status()).isEqualTo(404);
        String id = SANDBOX.rest("admin")
                .get("/rest/api/2/project/USED")
                .ok()
                .get("id")
                .asText();
        refused(
                rest.get("/rest/pipewright/1.0/forecast?scope=projects:" + id
                        + "&period=this-year&group=month&currency=KRW"),
                "scope");
    }

    @Test
    public void forecastsThatAreNone_areRefused_namingWhatIsWrong() {
        String all = "/rest/pipewright/1.0/forecast?scope=all";
        refused(rest.get(all + "&period=2026-02-30..2026-03-01&group=month&currency=KRW"), "period");
        refused(rest.get(all + "&period=2026-03-01..2026-03-01&group=month&currency=KRW"), "period");
        refused(rest.get(all + "&period=this-year&group=colour&currency=KRW"), "group");
        refused(rest.get(all + "&period=this-year&group=month&currency=ZZZ"), "currency");
    }

    @Test
    public void aCriterionOnAFieldThatDoesNotExist_isRefused() {
        String id = SANDBOX.rest("admin")
                .get("/rest/api/2/project/" + project)
                .ok()
                .get("id")
                .asText();
        Answer answer = SANDBOX.rest("admin")
                .post(
                        "/rest/pipewright/1.0/pipelines/" + id + "/criteria",
                        json(
                                "stage",
                                "evaluation",
                                "kind",
                                "field",
                                "title",
                                "Field of the past",
                                "help",
                                "",
                                "required",
                                true,
                                "parameters",
                                json("field", "customfield_99999", "comparison", "set")));

        refused(answer, "field");
        assertThat(CriteriaPage.open(windows.of("admin"), project).criteriaOf("Evaluation and selection"))
                .doesNotContain("Field of the past");
    }

    @Test
    public void hostileTexts_areShownAsTheyAre_andNothingOfThemRuns() {
        String hostile = deals.create(
                project, HOSTILE, "Next step", HOSTILE, "description", HOSTILE, "Expected close date", "2027-03-31");
        long question = deals.exit(hostile)
                .path("review")
                .path("criteria")
                .get(0)
                .path("id")
                .asLong();
        rest.put(
                        "/rest/pipewright/1.0/deals/" + hostile + "/exit/answers/" + question,
                        json(
                                "value",
                                "yes",
                                "when",
                                null,
                                "parts",
                                json("who", HOSTILE, "where", HOSTILE, "note", HOSTILE)))
                .ok();
        rest.post(
                        "/rest/pipewright/1.0/deals/" + hostile + "/plan/tasks",
                        json(
                                "title",
                                HOSTILE,
                                "side",
                                "customers",
                                "targetDate",
                                "2027-01-10",
                                "owner",
                                HOSTILE,
                                "note",
                                HOSTILE))
                .ok();
        rest.post(
                        "/rest/pipewright/1.0/deals/" + hostile + "/plan/agreements",
                        json(
                                "revision",
                                deals.plan(hostile).get("revision").asLong(),
                                "kind",
                                "agreed",
                                "customer",
                                HOSTILE,
                                "date",
                                LocalDate.now().toString(),
                                "channel",
                                "email"))
                .ok();

        Page page = windows.of("rep2");
        IssuePage issue = IssuePage.open(page, hostile);
        issue.stage()
                .ready()
                .panel()
                .locator(".pipewright-details-button:visible")
                .all()
                .forEach(Locator::click);
        assertThat(issue.stage().panel().textContent()).contains(HOSTILE);
        assertThat(issue.plan().ready().titles()).containsExactly(HOSTILE);
        assertThat(issue.plan().panel().textContent()).contains("Agreed by " + HOSTILE);
        assertThat(issue.detail("Next step").textContent()).contains(HOSTILE);
        page.navigate("/secure/PipewrightPlan.jspa?deal=" + hostile);
        assertThat(page.locator("body").textContent()).contains(HOSTILE);
        page.navigate("/issues/?jql=key=" + hostile);
        assertThat(page.locator("#issuetable").textContent()).contains(HOSTILE);
        assertThat(page.locator("script:has-text('gotcha')").count()).isZero();
        assertThat(rest.get("/rest/pipewright/1.0/deals/" + hostile + "/plan.csv")
                        .status())
                .isEqualTo(200);
    }

    @Test
    public void hostileTextsOfAdministrators_areShownAsTheyAre_too() {
        String shaped = SANDBOX.pipeline("HOSTILE", "<b>" + HOSTILE.substring(0, 60), "classic", "en");
        Page admin = windows.of("admin");
        CriteriaPage criteria = CriteriaPage.open(admin, shaped);
        Locator form = criteria.openAdd("Prospecting");
        form.getByLabel("Title").fill(HOSTILE);
        form.getByLabel("Help for reps").fill(HOSTILE);
        criteria.save(form);
        assertThat(criteria.criteriaOf("Prospecting")).contains(HOSTILE);

        String deal = deals.create(shaped, "Under a hostile criterion");
        assertThat(IssuePage.open(windows.of("rep2"), deal)
                        .stage()
                        .ready()
                        .panel()
                        .textContent())
                .contains(HOSTILE);
        assertThat(IssuePage.open(windows.of("rep2"), deal)
                        .press("Advance to qualification")
                        .reasons())
                .anyMatch(line -> line.contains(HOSTILE));
        Dashboard dashboard = Dashboard.create(windows.of("manager"), HOSTILE, false);
        dashboard.addForecast().ofProjects(shaped).choose("Group by", "Project").save();
    }

    @Test
    public void aPlanOfFiveHundredTasks_isTheLargest_andStillShown() {
        String tasks = "/rest/pipewright/1.0/deals/" + key + "/plan/tasks";
        for (int i = 1; i <= 500; i++) {
            rest.post(
                            tasks,
                            json(
                                    "title",
                                    "Board approves part " + i,
                                    "side",
                                    "customers",
                                    "targetDate",
                                    LocalDate.of(2027, 1, 1).toString()))
                    .ok();
        }

        Answer oneMore = rest.post(tasks, json("title", "One more", "side", "ours", "targetDate", "2027-01-01"));

        assertThat(oneMore.status()).isEqualTo(400);
        assertThat(oneMore.messages()).contains("at most 500 tasks");
        PlanPanel plan = IssuePage.open(windows.of("rep2"), key).plan().ready();
        assertThat(plan.progress()).isEqualTo("0 of 500 done");
        assertThat(plan.titles()).hasSize(500);
    }
}
