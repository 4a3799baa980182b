package io.pipewright.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.pipewright.browser.pages.PipelinePage;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Windows;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** A morning on the page of the pipeline: what is due, a card that is stopped and then moves, and what the manager sees of it. */
public class SalesMorningTest {

    private static final String HERE = "Business issue recognized";
    private static final String THERE = "Evaluation and selection";
    private static final String HOSTILE = "<img src=x onerror=alert(1)> two plants";

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.shared();

    @Rule
    public final Windows windows = new Windows(SANDBOX);

    private final Deals deals = SANDBOX.dealsOf("rep2");

    private static String query(String project, String rest) {
        String id = SANDBOX.rest("rep2")
                .get("/rest/api/2/project/" + project)
                .ok()
                .path("id")
                .asText();
        return "?scope=projects:" + id + rest;
    }

    /** Requirement A153. */
    @Test
    public void whatIsDueIsDoneInPlace() {
        String project = SANDBOX.pipeline("DUE", "the-model");
        String key =
                deals.open(project, HOSTILE, "1000000", "KRW", LocalDate.now().plusDays(9));
        deals.addTask(key, "Send the offer", "ours", LocalDate.now().minusDays(3));
        Page rep = windows.of("rep2");
        PipelinePage page = PipelinePage.at(rep, query(project, "&view=work&owner=me"));

        assertThat(page.part("No next step").innerText()).contains(HOSTILE);
        page.part("No next step").getByLabel("Set the next step of " + key).click();
        Locator form = page.part("No next step").locator("form");
        form.getByLabel("Next step", new Locator.GetByLabelOptions().setExact(true))
                .fill("Call Kim");
        form.getByLabel("Next step date").fill(LocalDate.now().plusDays(5).toString());
        form.getByText("Save").click();
        page.gone("No next step");
        assertThat(deals.value(key, "Next step").asText()).isEqualTo("Call Kim");

        page.part("Overdue tasks of close plans").getByText("Done").click();
        page.gone("Overdue tasks of close plans");
        assertThat(deals.plan(key).path("tasks").get(0).path("state").asText()).isEqualTo("done");
    }

    /** Requirements A1 to A3, A5. */
    @Test
    public void aDraggedDealIsStopped_answeredFor_andMoves_andTheSumsChangeByExactlyItsAmount() {
        String project = SANDBOX.pipeline("MORN", "the-model");
        deals.open(project, "Another deal", "7", "KRW", LocalDate.now());
        String key = deals.open(project, HOSTILE, "1000000", "KRW", LocalDate.now());
        String open = answerAllButOne(key);
        Page rep = windows.of("rep2");
        PipelinePage page = PipelinePage.at(rep, query(project, "&view=board&currency=KRW"));
        BigDecimal before = page.sumOf(HERE);
        assertThat(page.sumOf(THERE)).isZero();
        assertThat(page.card(key).innerText()).contains(HOSTILE);

        page.card(key).dragTo(page.column(THERE));
        page.criteriaThatStop().answerYes(open, "Jisoo Han");
        rep.getByText("Move now").click();
        page.column(THERE).locator("[data-deal='" + key + "']").waitFor();

        rep.waitForCondition(() -> deals.status(key).equals(THERE));
        page.waitForSum(THERE, new BigDecimal("1000000"));
        assertThat(page.sumOf(HERE)).isEqualByComparingTo(before.subtract(new BigDecimal("1000000")));

        PipelinePage manager = PipelinePage.at(
                windows.of("manager"),
                query(
                        project,
                        "&view=changes&currency=KRW&from=" + LocalDate.now() + "&to="
                                + LocalDate.now().plusDays(1)));
        assertThat(manager.settled().content().innerText()).contains("Created", "1,000,007");
    }

    /** @return the title of the question that stays open */
    private String answerAllButOne(String key) {
        for (JsonNode criterion : deals.exit(key).path("review").path("criteria")) {
            if (criterion.path("blocks").asBoolean()
                    && criterion.path("kind").asText().equals("question")) {
                deals.answerAllBut(key, criterion.path("id").asLong());
                return criterion.path("title").asText();
            }
        }
        throw new AssertionError("Nothing to ask for " + key);
    }
}
