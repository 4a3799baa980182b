package io.pipewright.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.pipewright.browser.pages.Dashboard;
import io.pipewright.browser.pages.ForecastGadget;
import io.pipewright.browser.pages.IssuePage;
import io.pipewright.browser.pages.SetupPage;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.Pictures;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Showroom;
import io.pipewright.browser.support.Windows;
import java.time.LocalDate;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** Pictures of what users see in English; {@link KoreanTest} takes the Korean ones. */
public class PicturesTest {

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.shared();

    @Rule
    public final Windows windows = new Windows(SANDBOX);

    @Test
    public void panelsGadgetAndSetupPage_inEnglish() {
        String project = SANDBOX.pipeline("SALES", "Sales", "the-model", "en");
        Deals deals = SANDBOX.dealsOf("rep2");
        new Showroom(deals, project, Showroom.Steps.ENGLISH).fill("Amount", "Currency", "Expected close date");
        String key = aDealInTheMiddleOfItsPlan(deals, project);

        Page rep = windows.of("rep2");
        rep.setViewportSize(1440, 1000);
        IssuePage issue = IssuePage.open(rep, key);
        issue.stage().ready();
        issue.plan().ready();
        Pictures.ofModule(issue.stage().panel(), "stage-panel-en");
        Pictures.ofModule(issue.plan().panel(), "close-plan-panel-en");
        Pictures.take(rep.locator("body"), "issue-en");

        Page manager = windows.of("manager");
        manager.setViewportSize(1440, 1000);
        ForecastGadget gadget = Dashboard.create(manager, "Sales review", false)
                .addForecast()
                .ofProjects(project)
                .choose("Period", "This quarter")
                .choose("Currency", "KRW")
                .save();
        assertThat(gadget.frame().locator("svg.pipewright-chart").count()).isEqualTo(1);
        Pictures.take(gadget.frame(), "gadget-en");

        Page admin = windows.of("admin");
        SetupPage setUp = SetupPage.open(admin).newProject("Sales Europe", "SE");
        Pictures.take(setUp.content(), "set-up-page-en");
    }

    private static String aDealInTheMiddleOfItsPlan(Deals deals, String project) {
        String key = deals.open(
                project,
                "Hanbit Semiconductor: scheduling for two plants",
                "380000000",
                "KRW",
                LocalDate.now().plusDays(40));
        deals.answerAll(key);
        deals.move(key, "Advance to evaluation").ok();
        deals.answerAll(key);
        deals.move(key, "Advance to final negotiation").ok();
        deals.edit(key, "Probability", 70).ok();
        deals.plan(key, LocalDate.now());
        return key;
    }
}
