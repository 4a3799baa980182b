package io.pipewright.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.pipewright.browser.pages.IssuePage;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.Rest.Answer;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Windows;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** The app is disabled and enabled while the site runs, as an administrator does it from Manage apps. */
public class PluginLifeTest {

    private static final String APP = "io.pipewright.jira";

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.shared();

    @Rule
    public final Windows windows = new Windows(SANDBOX);

    @Test
    public void aDisabledApp_leavesNoTraceOnThePage_andComesBackWithEverything() {
        Deals deals = SANDBOX.dealsOf("rep2");
        String key = deals.create(SANDBOX.deals(), "Outlives the app", "Amount", 7000000);
        deals.answerAll(key);
        Page admin = windows.of("admin");
        Page rep = windows.of("rep2");
        try {
            press(admin, "disable", "Disabled");
            rep.navigate("/browse/" + key);
            assertThat(rep.locator("#summary-val").innerText()).isEqualTo("Outlives the app");
            assertThat(rep.locator(".pipewright-stage-panel, .pipewright-close-plan-panel")
                            .count())
                    .isZero();
            assertThat(SANDBOX.rest("rep2")
                            .get("/rest/pipewright/1.0/deals/" + key + "/exit")
                            .status())
                    .isEqualTo(404);
        } finally {
            press(admin, "enable", "Enabled");
        }

        IssuePage back = IssuePage.open(rep, key);
        assertThat(back.stage().ready().stateOf("The customer has a business issue that we can solve"))
                .isEqualTo("Met");
        assertThat(back.detail("Amount").innerText()).contains("7,000,000");
        Answer gated = deals.move(key, "Accept as a deal");
        assertThat(gated.messages()).contains("A decision is needed in time");
    }

    @Test
    public void theSameVersionInstalledAgain_isAnUpgradeInPlace() {
        Deals deals = SANDBOX.dealsOf("rep2");
        String key = deals.create(SANDBOX.deals(), "Survives an upgrade");
        deals.answerAll(key);
        Page admin = windows.of("admin");

        admin.navigate("/plugins/servlet/upm");
        admin.locator("#upm-upload-file").setInputFiles(SandboxRule.appJar());
        admin.locator("#upm-upload-form [type=submit]").click();
        admin.locator(".aui-message-success").waitFor(new Locator.WaitForOptions().setTimeout(90_000));

        assertThat(IssuePage.open(windows.of("rep2"), key)
                        .stage()
                        .ready()
                        .stateOf("The customer has a business issue that we can solve"))
                .isEqualTo("Met");
    }

    private static void press(Page admin, String action, String state) {
        admin.navigate("/plugins/servlet/upm");
        Locator app = admin.locator("[data-plugin-key='" + APP + "']");
        app.locator("button[value=" + action + "]").click();
        app.getByText(state, new Locator.GetByTextOptions().setExact(true))
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        assertThat(admin.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Pipewright"))
                        .first()
                        .isVisible())
                .isTrue();
    }
}
