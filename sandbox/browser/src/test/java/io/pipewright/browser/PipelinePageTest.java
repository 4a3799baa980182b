package io.pipewright.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.pipewright.browser.pages.PipelinePage;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Windows;
import java.time.LocalDate;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** The page of the pipeline as a salesperson gets there, and as somebody without a pipeline does not. */
public class PipelinePageTest {

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.shared();

    @Rule
    public final Windows windows = new Windows(SANDBOX);

    @Test
    public void aSalesperson_findsThePageInTheNavigation_andTheAddressSaysWhatIsShown() {
        String project = SANDBOX.pipeline("FLOW", "the-model");
        SANDBOX.dealsOf("rep2").open(project, "Two plants", "1000000", "KRW", LocalDate.now());
        Page rep = windows.of("rep2");

        PipelinePage page = PipelinePage.bySales(rep);
        page.view("Top deals").isAt("Top deals");
        assertThat(page.query()).isEqualTo("view=top");

        page.choose("Period", "Next quarter");
        assertThat(page.query()).isEqualTo("view=top&period=next-quarter");

        page.view("Funnel").isAt("Funnel");
        page.back().isAt("Top deals");
        assertThat(page.chosen("Period")).isEqualTo("Next quarter");
        page.back();
        assertThat(page.query()).isEqualTo("view=top");
        assertThat(page.chosen("Period")).isEqualTo("This quarter");
    }

    @Test
    public void theSidebarOfAProject_leadsToItsDeals() {
        String project = SANDBOX.pipeline("FLOW", "the-model");
        String id = SANDBOX.rest("rep2")
                .get("/rest/api/2/project/" + project)
                .ok()
                .path("id")
                .asText();

        PipelinePage page = PipelinePage.bySidebar(windows.of("rep2"), project);

        assertThat(page.query()).isEqualTo("scope=projects:" + id);
        Page other = windows.of("rep2");
        other.navigate("/projects/USED");
        other.locator("#sidebar").waitFor();
        assertThat(other.locator("#pipewright-project-pipeline-link").count()).isZero();
    }

    @Test
    public void anAddressThatMeansNothing_isSaidSo_andIsMended() {
        SANDBOX.pipeline("FLOW", "the-model");
        Page rep = windows.of("rep2");

        PipelinePage page = PipelinePage.at(rep, "?view=top&owner=me&period=soon");
        rep.getByText("values that are not valid: period=soon").waitFor();
        rep.getByText("Use the defaults for these values").click();
        page.settled();

        assertThat(page.query()).isEqualTo("view=top&owner=me");
    }

    @Test
    public void whoMayBrowseNoProjectWithAPipeline_seesNoEntry_andIsToldWhomToAsk() {
        SANDBOX.pipeline("FLOW", "the-model");
        Page outsider = windows.of("outsider");

        outsider.navigate("/secure/Dashboard.jspa");
        assertThat(outsider.locator("#pipewright-sales-link").count()).isZero();

        Response answer = outsider.navigate("/secure/PipewrightPipeline.jspa");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(outsider.locator("#content").innerText())
                .contains("You can't see any sales pipeline.", "Ask an administrator");
        assertThat(outsider.locator("#pipewright-pipeline").count()).isZero();
    }

    @Test
    public void nobody_isAskedToLogIn() {
        Page nobody = windows.ofNobody();
        nobody.navigate("/secure/PipewrightPipeline.jspa");
        assertThat(nobody.url()).contains("login");
    }
}
