package io.pipewright.closeplan;

import static org.assertj.core.api.Assertions.assertThat;

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
        PlanTemplate.Proposal proposal = template.toClose(LocalDate.of(2026, 5, 29), EARLY, TemplateStep::key);
        assertThat(dateOf(proposal, "contract-signed")).isEqualTo("2026-05-29");
        assertThat(dateOf(proposal, "purchase-order-issued")).isEqualTo("2026-05-22");
        assertThat(dateOf(proposal, "requirements-signed-off")).isEqualTo("2026-04-03");
        assertThat(proposal.warning()).isEmpty();
    }

    @Test
    public void theKickOffFallsOnTheProjectStart_andTheContractTwoWeeksBeforeIt() {
        PlanTemplate.Proposal proposal = template.toStart(LocalDate.of(2026, 6, 15), EARLY, TemplateStep::key);
        assertThat(dateOf(proposal, "kick-off")).isEqualTo("2026-06-15");
        assertThat(dateOf(proposal, "contract-signed")).isEqualTo("2026-06-01");
    }

    @Test
    public void aWeekendMovesToTheFridayBefore_andAfterTheContractToTheMondayAfter() {
        LocalDate sunday = LocalDate.of(2026, 5, 31);
        PlanTemplate.Proposal proposal = template.toClose(sunday, EARLY, TemplateStep::key);
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
                List<LocalDate> dates = template.toClose(close, today, TemplateStep::key).tasks().stream()
                        .map(TaskContent::targetDate)
                        .toList();
                assertThat(dates).isSortedAccordingTo(Comparator.naturalOrder());
                assertThat(dates)
                        .extracting(LocalDate::getDayOfWeek)
                        .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(dates.get(0)).isAfterOrEqualTo(today);
            }
        }
    }

    @Test
    public void stepsWhoseDayIsOverMoveToTheFirstWorkingDay_andTheWarningCountsThem() {
        LocalDate saturday = LocalDate.of(2026, 5, 9);
        PlanTemplate.Proposal proposal = template.toClose(LocalDate.of(2026, 5, 29), saturday, TemplateStep::key);
        LocalDate monday = LocalDate.of(2026, 5, 11);
        assertThat(proposal.tasks().stream().filter(task -> task.targetDate().equals(monday)))
                .hasSize(6);
        assertThat(proposal.warning().orElseThrow().reason())
                .isEqualTo(Reason.of("pipewright.closeplan.template.past", 6, 11, LocalDate.of(2026, 4, 3), monday));
    }

    @Test
    public void aDateInThePastMovesEveryStep() {
        PlanTemplate.Proposal proposal = template.toClose(LocalDate.of(2026, 1, 2), Scene.TODAY, TemplateStep::key);
        assertThat(proposal.tasks()).isNotEmpty().allMatch(task -> task.targetDate()
                .equals(Scene.TODAY));
        assertThat(proposal.warning()).isPresent();
    }

    @Test
    public void onlyWhatComesAfterTheContractIsMarkedSo() {
        assertThat(template.toClose(Scene.CLOSE, EARLY, TemplateStep::key).tasks().stream()
                        .filter(TaskContent::afterContract)
                        .map(TaskContent::title))
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
        return proposal.tasks().stream()
                .filter(task -> task.title().equals(key))
                .findFirst()
                .orElseThrow()
                .targetDate()
                .toString();
    }
}
