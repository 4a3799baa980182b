package io.pipewright.browser;

import static io.pipewright.browser.support.Rest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.pipewright.browser.pages.SetupPage;
import io.pipewright.browser.support.Rest;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Windows;
import java.util.ArrayList;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** An administrator turns projects into pipelines. */
public class SetupPageTest {

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.shared();

    @Rule
    public final Windows windows = new Windows(SANDBOX);

    @Test
    public void thePreviewShowsEveryStep_andChangesNothing() {
        SetupPage page = SetupPage.open(windows.of("admin"))
                .newProject("Only looked at", "LOOK")
                .template("Classic")
                .preview();

        assertThat(page.steps())
                .anyMatch(step -> step.startsWith("Project LOOK: “Only looked at”: Create"))
                .hasSizeGreaterThan(30);
        assertThat(SANDBOX.rest("admin").get("/rest/api/2/project/LOOK").status())
                .isEqualTo(404);
    }

    @Test
    public void aSecondRunOfTheSame_findsEverythingThere_andChangesNothing() {
        SANDBOX.pipeline("AGAIN", "classic");
        int fields = SANDBOX.rest("admin").get("/rest/api/2/field").ok().size();

        SetupPage page = SetupPage.open(windows.of("admin"))
                .existingProject("AGAIN deals (AGAIN), has a pipeline")
                .template("Classic")
                .reportingIn("KRW")
                .preview();
        assertThat(page.steps()).allMatch(step -> step.endsWith(": Already there"));
        page.run();

        assertThat(page.message()).contains("The pipeline is ready.");
        assertThat(page.steps()).allMatch(step -> step.endsWith(": Already there") || step.contains("history"));
        assertThat(SANDBOX.rest("admin").get("/rest/api/2/field").ok().size()).isEqualTo(fields);
    }

    /** U14: a team starts with its lists, and whoever sets up twice has them once. */
    @Test
    public void theListsOfTheTeamAreSharedFilters_thatEverybodyFindsDealsWith() {
        SANDBOX.pipeline("AGAIN", "classic");
        for (int round = 1; round <= 2; round++) {
            SetupPage.open(windows.of("admin"))
                    .existingProject("AGAIN deals (AGAIN), has a pipeline")
                    .template("Classic")
                    .reportingIn("KRW")
                    .preview()
                    .run()
                    .saveSharedFilters();
        }

        List<String> names = new ArrayList<>();
        SANDBOX.rest("admin")
                .get("/rest/api/2/filter/favourite")
                .ok()
                .forEach(filter -> names.add(filter.path("name").asText()));
        assertThat(names)
                .filteredOn(name -> name.startsWith("AGAIN: "))
                .containsExactly(
                        "AGAIN: my open deals",
                        "AGAIN: open deals whose close date has passed",
                        "AGAIN: open deals without a next step",
                        "AGAIN: parked deals to revisit this month");
        for (String name : names) {
            assertThat(SANDBOX.rest("rep2")
                            .get("/rest/api/2/search?jql=" + Rest.encoded("filter = \"" + name + "\""))
                            .status())
                    .as(name)
                    .isEqualTo(200);
        }
    }

    @Test
    public void aProjectWithIssues_isRefusedInThePreview_andCannotBeRun() {
        Rest admin = SANDBOX.rest("admin");

        SetupPage page = SetupPage.open(windows.of("admin"))
                .existingProject("Used already (USED)")
                .template("The Model")
                .preview();

        assertThat(page.message()).contains("Project USED has issues");
        assertThat(page.offersToRun()).isFalse();
        JsonNode refused = admin.post(
                        "/rest/pipewright/1.0/setup/run",
                        json(
                                "projectId",
                                admin.get("/rest/api/2/project/USED")
                                        .ok()
                                        .get("id")
                                        .asLong(),
                                "template",
                                "the-model",
                                "language",
                                "en",
                                "reportingCurrency",
                                "KRW"))
                .body();
        assertThat(refused.toString()).contains("has issues");
        assertThat(admin.get("/rest/api/2/issue/USED-1")
                        .ok()
                        .path("fields")
                        .path("status")
                        .path("name")
                        .asText())
                .isEqualTo("To Do");
    }

    @Test
    public void anotherSalesProcess_isNotPutOverAPipeline() {
        SANDBOX.pipeline("AGAIN", "classic");

        SetupPage page = SetupPage.open(windows.of("admin"))
                .existingProject("AGAIN deals (AGAIN), has a pipeline")
                .template("The Model")
                .preview();

        assertThat(page.message()).contains("another sales process");
        assertThat(page.offersToRun()).isFalse();
    }

    @Test
    public void whatIsWrongWithTheProject_isSaidAtItsField() {
        SetupPage page =
                SetupPage.open(windows.of("admin")).newProject("", "1x").template("The Model");

        page.previewAndBeRefused();

        assertThat(page.fieldErrors()).hasSize(2);
        assertThat(page.content().getByLabel("Project key").getAttribute("aria-invalid"))
                .isEqualTo("true");
    }

    @Test
    public void whoIsNoAdministrator_neitherSeesThePage_norRunsASetup() {
        Page page = windows.of("manager");
        Response response = page.navigate("/secure/admin/PipewrightSetup!default.jspa");

        assertThat(page.locator(".pipewright-setup-form").count()).isZero();
        assertThat(response.url() + response.status()).matches(".*(login|403|401).*");
        assertThat(SANDBOX.rest("manager")
                        .post(
                                "/rest/pipewright/1.0/setup/run",
                                json(
                                        "projectKey",
                                        "MINE",
                                        "projectName",
                                        "Mine",
                                        "template",
                                        "the-model",
                                        "language",
                                        "en",
                                        "reportingCurrency",
                                        "KRW"))
                        .status())
                .isEqualTo(403);
    }
}
