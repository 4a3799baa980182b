package io.pipewright.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.pipewright.browser.pages.IssuePage;
import io.pipewright.browser.pages.PlanPanel;
import io.pipewright.browser.support.Deals;
import io.pipewright.browser.support.SandboxRule;
import io.pipewright.browser.support.Windows;
import java.time.LocalDate;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;

/** Two people have the same plan open: nothing is lost, and the second is told. */
public class TwoPeopleEditThePlanTest {

    @ClassRule
    public static final SandboxRule SANDBOX = SandboxRule.shared();

    private static final LocalDate DAY = LocalDate.now().plusDays(7);
    private static final String TASK = "Legal department approves the contract draft";

    @Rule
    public final Windows windows = new Windows(SANDBOX);

    private Deals deals;
    private String key;
    private PlanPanel first;
    private PlanPanel second;

    @Before
    public void theSamePlanInTwoWindows() {
        deals = SANDBOX.dealsOf("rep2");
        key = deals.create(SANDBOX.deals(), "Two people, one plan");
        deals.addTask(key, TASK, "customers", DAY);
        first = IssuePage.open(windows.of("rep2"), key).plan().ready();
        second = IssuePage.open(windows.of("manager"), key).plan().ready();
    }

    @Test
    public void theSecondWhoChangesATask_isToldByWhom_keepsTheText_andDecidesAnew() {
        Locator slow = second.openEdit(TASK);
        second.fill(slow, "Legal department signs off", "Customer", DAY.plusDays(1));
        Locator fast = first.openEdit(TASK);
        first.fill(fast, "Lawyers approve the contract", "Customer", DAY.plusDays(2));
        first.submitAndBeDone(fast);

        second.submit(slow);

        slow.getByText("Ben Carter changed the task").waitFor();
        assertThat(slow.getByLabel("Task", new Locator.GetByLabelOptions().setExact(true))
                        .inputValue())
                .isEqualTo("Legal department signs off");
        assertThat(deals.plan(key).path("tasks").get(0).path("title").asText())
                .isEqualTo("Lawyers approve the contract");

        second.task("Lawyers approve the contract").waitFor();
        second.submitAndBeDone(slow);
        assertThat(second.titles()).containsExactly("Legal department signs off");
    }

    @Test
    public void bothAddATask_andBothTasksStay() {
        first.add("We submit the final quotation", "We", DAY);
        second.add("Board approves the purchase", "Customer", DAY);

        assertThat(second.titles()).contains("We submit the final quotation", "Board approves the purchase", TASK);
    }

    @Test
    public void aTaskThatWasDeletedMeanwhile_leavesItsTextBehindAsANewOne() {
        Locator slow = second.openEdit(TASK);
        second.fill(slow, "Still needed", "Customer", DAY);
        first.delete(TASK);

        second.submit(slow);
        slow.getByText("Ben Carter deleted the task").waitFor();
        second.panel().locator(".pipewright-empty").waitFor();
        second.submitAndBeDone(slow);

        assertThat(second.titles()).containsExactly("Still needed");
    }

    @Test
    public void aTickOnAnOldPlan_showsThePlanAsItIs() {
        Locator fast = first.openEdit(TASK);
        first.fill(fast, "Lawyers approve the contract", "Customer", DAY);
        first.submitAndBeDone(fast);

        second.panel().locator(".pipewright-tick").first().click();

        second.panel().getByText("Ben Carter changed the task").waitFor();
        second.task("Lawyers approve the contract").waitFor();
        assertThat(second.titles()).containsExactly("Lawyers approve the contract");
        assertThat(deals.plan(key).path("progress").path("done").asInt()).isZero();
    }

    @Test
    public void theOtherSide_isToldThatAnAgreedPlanHasChanged() {
        first.agree("Jisoo Han");
        assertThat(first.agreement()).contains("Agreed by Jisoo Han");

        PlanPanel fresh = IssuePage.open(windows.of("manager"), key).plan().ready();
        fresh.add("We register as a vendor", "We", DAY);

        assertThat(fresh.panel().textContent()).contains("Changed since agreed", "New: “We register as a vendor”");
    }
}
