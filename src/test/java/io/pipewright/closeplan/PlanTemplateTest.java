package io.pipewright.closeplan;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.closeplan.schedule.WorkDays;
import io.pipewright.closeplan.wording.WordingCheck;
import io.pipewright.kernel.Reason;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.junit.Test;

public class PlanTemplateTest {

    private static final LocalDate EARLY = LocalDate.of(2026, 1, 5);
    private final PlanTemplate template = PlanTemplate.standard();

    @Test
    public void theContractFallsOnTheCloseDate_andTheStepsBeforeItAreCountedBack() {
        PlanTemplate.Proposal proposal = to(LocalDate.of(2026, 5, 29), EARLY);
        assertThat(dateOf(proposal, "contract-signed")).isEqualTo("2026-05-29");
        assertThat(dateOf(proposal, "purchase-order-issued")).isEqualTo("2026-05-22");
        assertThat(dateOf(proposal, "requirements-signed-off")).isEqualTo("2026-04-03");
        assertThat(proposal.warning()).isEmpty();
    }

    @Test
    public void theKickOffFallsOnTheProjectStart_andTheContractTwoWeeksBeforeIt() {
        PlanTemplate.Proposal proposal = to(LocalDate.of(2026, 6, 15).minusDays(14), EARLY);
        assertThat(dateOf(proposal, "kick-off")).isEqualTo("2026-06-15");
        assertThat(dateOf(proposal, "contract-signed")).isEqualTo("2026-06-01");
    }

    @Test
    public void aWeekendMovesToTheFridayBefore_andAfterTheContractToTheMondayAfter() {
        LocalDate sunday = LocalDate.of(2026, 5, 31);
        PlanTemplate.Proposal proposal = to(sunday, EARLY);
        assertThat(dateOf(proposal, "contract-signed")).isEqualTo("2026-05-29");
        assertThat(dateOf(proposal, "vendor-registered")).isEqualTo("2026-06-08");
    }

    @Test
    public void noStepFallsOnAWeekend_orBeforeToday_orBeforeTheStepAheadOfIt_whateverTheDates() {
        for (LocalDate close = LocalDate.of(2026, 4, 1);
                close.isBefore(LocalDate.of(2026, 9, 1));
                close = close.plusDays(1)) {
            for (LocalDate today = LocalDate.of(2026, 5, 1);
                    today.isBefore(LocalDate.of(2026, 5, 9));
                    today = today.plusDays(1)) {
                List<LocalDate> dates = to(close, today).steps().stream()
                        .map(step -> step.content().targetDate())
                        .toList();
                assertThat(dates).isSortedAccordingTo(Comparator.naturalOrder());
                assertThat(dates)
                        .extracting(LocalDate::getDayOfWeek)
                        .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(dates.get(0)).isAfterOrEqualTo(today);
            }
        }
    }

    /** U7. */
    @Test
    public void aNearCloseDateSqueezesTheSteps_eachOnAWorkingDayOfItsOwn_andSaysSo() {
        PlanTemplate.Proposal proposal = to(LocalDate.of(2026, 5, 29), Scene.TODAY);
        List<LocalDate> upToContract = datesUpToContract(proposal);
        assertThat(upToContract).doesNotHaveDuplicates().hasSize(9);
        assertThat(upToContract.get(8)).isEqualTo("2026-05-29");
        assertThat(proposal.warning().orElseThrow().reason())
                .isEqualTo(Reason.of(
                        "pipewright.closeplan.template.squeezed",
                        LocalDate.of(2026, 4, 3),
                        9,
                        20,
                        LocalDate.of(2026, 5, 29)));
    }

    /** U7. */
    @Test
    public void whereTheStepsDoNotFitAnyMoreTheContractComesLater_insteadOfFiveStepsToday() {
        LocalDate friday = LocalDate.of(2026, 5, 8);
        PlanTemplate.Proposal proposal = to(friday, Scene.TODAY);
        List<LocalDate> upToContract = datesUpToContract(proposal);
        LocalDate signed = LocalDate.of(2026, 5, 14);
        assertThat(upToContract)
                .doesNotHaveDuplicates()
                .hasSize(9)
                .startsWith(Scene.TODAY)
                .endsWith(signed);
        assertThat(dateOf(proposal, "kick-off")).isEqualTo("2026-05-28");
        assertThat(proposal.warning().orElseThrow().reason())
                .isEqualTo(Reason.of("pipewright.closeplan.template.too-late", 9, 5, friday, signed));
    }

    /** U7. */
    @Test
    public void aDateInThePastLeavesNoDay_soThePlanBeginsToday() {
        PlanTemplate.Proposal proposal = to(LocalDate.of(2026, 1, 2), Scene.TODAY);
        assertThat(datesUpToContract(proposal)).startsWith(Scene.TODAY).doesNotHaveDuplicates();
        assertThat(proposal.warning()).isPresent();
    }

    /** U7. */
    @Test
    public void onlyWhatIsMissingIsOffered_knownByWhereItCameFromOrByItsTitle() {
        ClosePlan plan = Scene.planOf(
                Scene.customers("이사회가 승인한다", "2026-05-12").from("board-approval"),
                Scene.ours("contract-draft-sent", "2026-05-12"));
        assertThat(template.missingFrom(plan, TemplateStep::key).steps())
                .extracting(TemplateStep::key)
                .hasSize(9)
                .doesNotContain("board-approval", "contract-draft-sent");
    }

    @Test
    public void aSqueezedStepTakesNoMoreDaysThanThePlanLeavesIt() {
        PlanTemplate.Proposal proposal = to(LocalDate.of(2026, 5, 8), Scene.TODAY);
        assertThat(proposal.steps().stream()
                        .filter(step -> !step.content().afterContract())
                        .map(step -> step.content().workDays()))
                .allMatch(days -> days <= 4);
    }

    @Test
    public void everyStepWaitsForStepsThatStandBeforeIt() {
        for (TemplateStep step : template.steps()) {
            assertThat(template.steps().stream()
                            .takeWhile(other -> !other.equals(step))
                            .map(TemplateStep::key))
                    .containsAll(step.waitsFor());
        }
    }

    private PlanTemplate.Proposal to(LocalDate contract, LocalDate today) {
        return template.proposal(contract, today, WorkDays.WEEKDAYS, TemplateStep::key);
    }

    private static List<LocalDate> datesUpToContract(PlanTemplate.Proposal proposal) {
        return proposal.steps().stream()
                .filter(step -> !step.content().afterContract())
                .map(step -> step.content().targetDate())
                .toList();
    }

    @Test
    public void onlyWhatComesAfterTheContractIsMarkedSo() {
        assertThat(to(Scene.CLOSE, EARLY).steps().stream()
                        .filter(step -> step.content().afterContract())
                        .map(step -> step.content().title()))
                .containsExactly("vendor-registered", "kick-off");
    }

    @Test
    public void theDeliveredTitlesPassTheWordingCheckInBothLanguages() throws IOException {
        for (Properties texts : List.of(Texts.english(), Texts.korean())) {
            for (TemplateStep step : template.steps()) {
                String title = texts.getProperty(step.titleKey());
                assertThat(title).as(step.titleKey()).isNotBlank();
                assertThat(WordingCheck.standard().check(title)).as(title).isEmpty();
            }
        }
    }

    private static String dateOf(PlanTemplate.Proposal proposal, String key) {
        return proposal.steps().stream()
                .filter(step -> step.step().key().equals(key))
                .findFirst()
                .orElseThrow()
                .content()
                .targetDate()
                .toString();
    }
}
