package io.pipewright.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.pipewright.browser.pages.CriteriaPage;
import io.pipewright.browser.support.Pictures;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Windows;
import java.util.List;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** Case S6. Two administrators have the same criteria open: nothing is lost, and the second is told. */
public class TwoPeopleShapeCriteriaTest {

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.shared();

    private static final String PROJECT = "BOTH";
    private static final String STAGE = "Negotiation";

    @Rule
    public final Windows windows = new Windows(SANDBOX);

    private String criterion;
    private CriteriaPage first;
    private CriteriaPage second;

    @Before
    public void theSameCriterionInTwoWindows() {
        SANDBOX.pipeline(PROJECT, "classic");
        criterion = "Written at " + System.nanoTime();
        first = CriteriaPage.open(windows.of("admin"), PROJECT);
        Locator form = first.openAdd(STAGE);
        form.getByLabel("Title").fill(criterion);
        first.save(form);
        second = CriteriaPage.open(windows.of("admin"), PROJECT);
    }

    @Test
    public void theSecondIsToldByWhom_keepsTheText_seesTheCurrentVersion_andDecidesAnew() {
        Locator slow = second.openEdit(criterion);
        slow.getByLabel("Title").fill("Slow " + criterion);
        Locator fast = first.openEdit(criterion);
        fast.getByLabel("Title").fill("Fast " + criterion);
        first.save(fast);

        second.send(slow);

        slow.getByText("Ada Admin changed the criterion “Fast " + criterion).waitFor();
        assertThat(slow.getByLabel("Title").inputValue()).isEqualTo("Slow " + criterion);
        Pictures.take(second.stage(STAGE), "criterion-changed-meanwhile");
        slow.getByText("Load the current version").last().click();
        second.stage(STAGE).getByText("This is the current version").waitFor();
        assertThat(second.criteriaOf(STAGE)).contains("Fast " + criterion);
        assertThat(slow.getByLabel("Title").inputValue()).isEqualTo("Slow " + criterion);
        Pictures.take(second.stage(STAGE), "criterion-current-version-loaded");
        second.save(slow);
        assertThat(second.criteriaOf(STAGE)).contains("Slow " + criterion).doesNotContain("Fast " + criterion);
    }

    @Test
    public void aCriterionThatWasRetiredMeanwhileIsNotRevived_andTheTextBecomesANewOne() {
        Locator slow = second.openEdit(criterion);
        slow.getByLabel("Title").fill("Still needed " + criterion);
        first.retire(criterion);

        second.send(slow);
        slow.getByText("Ada Admin retired the criterion").waitFor();
        slow.getByText("Load the current version").last().click();
        second.stage(STAGE).getByText("The criterion has been retired").waitFor();
        second.save(slow);

        assertThat(CriteriaPage.open(windows.of("admin"), PROJECT).criteriaOf(STAGE))
                .contains("Still needed " + criterion)
                .doesNotContain(criterion);
    }

    @Test
    public void aMoveOnAnOldOrderShowsTheOrderAsItIs() {
        first.move(criterion, "up");

        second.sendMove(second.criteriaOf(STAGE).get(0), "down");

        second.content().getByText("Ada Admin added, moved or retired criteria").waitFor();
        List<String> asItIs = first.criteriaOf(STAGE);
        second.content().page().waitForCondition(() -> second.criteriaOf(STAGE).equals(asItIs));
    }

    @Test
    public void savingOneFormKeepsWhatIsTypedInAnother() {
        Locator settings = second.openSettings(STAGE);
        settings.getByLabel("Guidance for reps").fill("Half a sent");
        Locator form = second.openEdit(criterion);
        form.getByLabel("Title").fill("Reworded " + criterion);

        second.save(form);

        assertThat(settings.getByLabel("Guidance for reps").inputValue()).isEqualTo("Half a sent");
        second.save(settings);
        assertThat(second.stage(STAGE).innerText()).contains("Half a sent");
    }
}
