package io.pipewright.browser;

import static io.pipewright.browser.support.Rest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.pipewright.browser.pages.AdminPages;
import io.pipewright.browser.pages.Dashboard;
import io.pipewright.browser.pages.ForecastGadget;
import io.pipewright.browser.pages.IssuePage;
import io.pipewright.browser.support.Bundles;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.Pictures;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Showroom;
import io.pipewright.browser.support.Windows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** A company in Seoul: set up in Korean, worked with in Korean, and not a word of English of ours left on its pages. */
public class KoreanTest {

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.ofItsOwn();

    private static final Bundles KOREAN = Bundles.korean();
    private static final String PROJECT = "SEOUL";
    /** Names of people and projects in the sandbox, of a language in its own words, and the Turkish lira. */
    private static final Set<String> DATA =
            Set.of("try", "seoul", "english", "minji", "kim", "ben", "carter", "ada", "admin", "sora", "lee");

    @Rule
    public final Windows windows = new Windows(SANDBOX);

    private Deals deals;

    @Before
    public void aKoreanPipeline() {
        SANDBOX.pipeline(PROJECT, "서울 영업", "the-model", "ko");
        deals = SANDBOX.dealsOf("rep1").ofType(KOREAN.text("pipewright.setup.issue-type.name"));
    }

    private static Showroom.Steps steps() {
        String move = "pipewright.stage.move.the-model.";
        return new Showroom.Steps(
                KOREAN.text(move + "advance-to-issue-recognised.name"),
                KOREAN.text(move + "advance-to-evaluation.name"),
                KOREAN.text(move + "advance-to-final-negotiation.name"),
                KOREAN.text(move + "advance-to-approval.name"));
    }

    private static String field(String name) {
        return KOREAN.text("pipewright.setup.field." + name + ".name");
    }

    @Test
    public void aKoreanSetUp_namesEverythingInKorean() {
        String key = deals.create(PROJECT, "이름 확인");

        IssuePage issue = IssuePage.open(windows.of("rep1"), key);
        assertThat(issue.status()).isEqualTo(KOREAN.text("pipewright.stage.the-model.beyond-lead.name"));
        assertThat(issue.offeredTransitions()).contains(steps().accept());
        assertThat(issue.press(steps().accept()).reasons())
                .hasSize(2)
                .allSatisfy(line -> assertThat(Bundles.latinWords(line)).isEmpty());
    }

    @Test
    public void thePanels_speakKorean() {
        String key = aDealWithKoreanData();
        Page page = windows.of("rep1");
        page.setViewportSize(1440, 1000);
        IssuePage issue = IssuePage.open(page, key);
        issue.stage().ready();
        issue.plan().ready();
        Pictures.ofModule(issue.stage().panel(), "stage-panel-ko");
        Pictures.ofModule(issue.plan().panel(), "close-plan-panel-ko");
        Pictures.take(page.locator("body"), "issue-ko");
        noEnglishIn(issue.stage().panel());
        noEnglishIn(issue.plan().panel());

        issue.stage().panel().locator("[data-answer]").first().click();
        for (String tool : List.of("할 일 추가", "일정 옮기기", "템플릿 단계 추가", "목표, 고객사", "제안 또는 합의 기록", "당사 이름과 휴일")) {
            inThePlan(issue, tool);
        }
        noEnglishIn(issue.stage().panel());
        page.navigate("/secure/PipewrightPlan.jspa?deal=" + key);
        noEnglishIn(page.locator("body"));
    }

    /** Opens a form of the plan, behind a menu or not, looks at it and closes it. */
    private static void inThePlan(IssuePage issue, String tool) {
        Locator plan = issue.plan().panel();
        Locator button = plan.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(tool))
                .first();
        if (!button.isVisible()) {
            plan.getByText("더 보기").first().click();
        }
        button.click();
        plan.locator("dialog").waitFor();
        noEnglishIn(plan);
        plan.locator("dialog .aui-button-link, dialog .aui-button").last().click();
        plan.locator("dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private String aDealWithKoreanData() {
        String key = deals.create(
                PROJECT,
                "한빛반도체 두 공장의 생산 계획",
                field("amount"),
                380_000_000,
                field("currency"),
                json("value", "KRW"),
                field("close-date"),
                LocalDate.now().plusDays(40).toString());
        for (String step : List.of(steps().accept(), steps().evaluation(), steps().negotiation())) {
            deals.answerAll(key);
            deals.move(key, step).ok();
        }
        deals.edit(key, field("probability"), 70).ok();
        answerInKorean(key);
        LocalDate today = LocalDate.now();
        deals.addTask(key, "최종 견적서를 제출합니다", "ours", today.minusDays(4));
        deals.addTask(key, "정보보안팀이 보안 점검표를 승인합니다", "customers", today.minusDays(1));
        deals.addTask(key, "내부 검토", "customers", today.plusDays(6));
        deals.addTask(key, "이사회가 구매를 승인합니다", "customers", today.plusDays(17));
        deals.addTask(key, "양사가 계약서에 서명합니다", "customers", today.plusDays(45));
        JsonNode first = deals.plan(key).path("tasks").get(0);
        SANDBOX.rest("rep1")
                .post(
                        "/rest/pipewright/1.0/deals/" + key + "/plan/tasks/"
                                + first.get("id").asLong() + "/tick",
                        json("revision", first.get("revision").asLong()))
                .ok();
        return key;
    }

    private void answerInKorean(String key) {
        deals.exit(key).path("review").path("criteria").forEach(criterion -> {
            if (criterion.path("mayAnswer").asBoolean()) {
                SANDBOX.rest("rep1")
                        .put(
                                "/rest/pipewright/1.0/deals/" + key + "/exit/answers/"
                                        + criterion.get("id").asLong(),
                                json(
                                        "value",
                                        "yes",
                                        "when",
                                        LocalDate.now().toString(),
                                        "parts",
                                        Map.of("who", "한지수 생산본부장", "where", "월요일 회의록")))
                        .ok();
            }
        });
    }

    @Test
    public void theGadget_speaksKorean() {
        new Showroom(deals, PROJECT, steps()).fill(field("amount"), field("currency"), field("close-date"));
        Page page = windows.of("rep1");
        page.setViewportSize(1440, 1000);
        ForecastGadget gadget = Dashboard.create(page, "영업 회의", false).addForecast();
        noEnglishIn(gadget.form());
        gadget.form().locator("[name=currency]").selectOption("KRW");
        gadget.save();

        Pictures.take(gadget.frame(), "gadget-ko");
        noEnglishIn(gadget.frame().locator(".pipewright-forecast"));
    }

    @Test
    public void theAdministrationPages_speakKorean() {
        Page page = windows.of("admin");
        page.navigate("/secure/ViewProfile.jspa");
        page.locator("#language").selectOption("ko");
        page.locator("form:has(#language) [type=submit]").click();
        page.locator("html[lang=ko]").waitFor();

        AdminPages.open(page, "/secure/admin/PipewrightSetup!default.jspa");
        page.locator(".pipewright-setup-form").waitFor();
        Pictures.take(page.locator("#content"), "set-up-page-ko");
        noEnglishIn(page.locator("#content"));
        page.locator("[name=projectName]").fill("부산 영업");
        page.locator("[name=projectKey]").fill("SEOUL2");
        page.locator(".pipewright-setup-form [type=submit]").click();
        page.locator("#content table.aui").waitFor();
        noEnglishIn(page.locator("#content"));

        page.navigate("/secure/admin/PipewrightCriteria!default.jspa?projectKey=" + PROJECT);
        page.locator(".pipewright-criteria-stage").first().waitFor();
        page.locator(".pipewright-criteria-stage .aui-button").first().click();
        noEnglishIn(page.locator("#content"));
        AdminPages.open(page, "/secure/admin/PipewrightRates!default.jspa");
        page.locator(".pipewright-rates-add [type=submit]").click();
        page.locator(".pipewright-field-error").first().waitFor();
        noEnglishIn(page.locator("#content"));
        AdminPages.open(page, "/secure/admin/PipewrightHistory!default.jspa");
        page.locator("#content table.aui").waitFor();
        noEnglishIn(page.locator("#content"));
    }

    /** No word that only our English texts have. */
    private static void noEnglishIn(Locator container) {
        String shown = (String) container.evaluate("""
                root => [root, ...root.querySelectorAll('*')].filter(node => !['SCRIPT', 'STYLE'].includes(node.tagName))
                    .map(node => [...node.childNodes].filter(child => child.nodeType === 3).map(child => child.data)
                        .concat(['aria-label', 'title', 'placeholder', 'alt'].map(name => node.getAttribute(name) || ''))
                        .join(' ')).join(' ')""");
        Set<String> words = Bundles.latinWords(shown);
        words.retainAll(Bundles.english().latinWords());
        words.removeAll(KOREAN.latinWords());
        words.removeAll(DATA);
        assertThat(words).as("English words on a Korean page").isEmpty();
    }
}
