package io.pipewright.closeplan;

import io.pipewright.closeplan.PlanWarning.Kind;
import io.pipewright.kernel.Reason;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A delivered plan, counted back from the close date or from the day on which the customer wants to start (requirement A85).
 * Days are calendar days. A date on a weekend moves to the Friday before it, after the contract to the Monday after it. What would lie
 * before today moves to the first working day from today on, in the order of the template, and a warning says how many steps did.
 *
 * @param startDay the day of the project start, counted from the contract
 */
public record PlanTemplate(List<TemplateStep> steps, int startDay) {

    public PlanTemplate {
        steps = List.copyOf(steps);
    }

    /** From the requirements sign-off to the kick-off, customer-side procedures after the contract included (requirement A86). */
    public static PlanTemplate standard() {
        return new PlanTemplate(
                List.of(
                        new TemplateStep("requirements-signed-off", Side.CUSTOMERS, -56),
                        new TemplateStep("quotation-submitted", Side.OURS, -49),
                        new TemplateStep("security-review", Side.CUSTOMERS, -42),
                        new TemplateStep("division-head-approval", Side.CUSTOMERS, -35),
                        new TemplateStep("contract-draft-sent", Side.OURS, -30),
                        new TemplateStep("legal-review", Side.CUSTOMERS, -21),
                        new TemplateStep("board-approval", Side.CUSTOMERS, -14),
                        new TemplateStep("purchase-order-issued", Side.CUSTOMERS, -7),
                        new TemplateStep("contract-signed", Side.CUSTOMERS, 0),
                        new TemplateStep("vendor-registered", Side.CUSTOMERS, 7),
                        new TemplateStep("kick-off", Side.OURS, 14)),
                14);
    }

    /** The plan whose contract falls on the close date. */
    public Proposal toClose(LocalDate closeDate, LocalDate today, TemplateTitles titles) {
        return proposal(closeDate, today, titles);
    }

    /** The plan that lets the project start on this day. */
    public Proposal toStart(LocalDate projectStart, LocalDate today, TemplateTitles titles) {
        return proposal(projectStart.minusDays(startDay), today, titles);
    }

    private Proposal proposal(LocalDate contract, LocalDate today, TemplateTitles titles) {
        LocalDate earliest = workingDay(today, 1);
        List<TaskContent> tasks = new ArrayList<>();
        int moved = 0;
        for (TemplateStep step : steps) {
            LocalDate wanted = day(step, contract);
            boolean past = wanted.isBefore(today);
            moved += past ? 1 : 0;
            tasks.add(task(step, past ? earliest : wanted, titles));
        }
        return new Proposal(tasks, warning(moved, contract, earliest));
    }

    private Optional<PlanWarning> warning(int moved, LocalDate contract, LocalDate earliest) {
        if (moved == 0) {
            return Optional.empty();
        }
        LocalDate start = steps.stream()
                .map(step -> day(step, contract))
                .min(LocalDate::compareTo)
                .orElseThrow();
        return Optional.of(PlanWarning.onPlan(
                Kind.TEMPLATE_STARTED_IN_THE_PAST,
                Reason.of("pipewright.closeplan.template.past", moved, steps.size(), start, earliest)));
    }

    private static TaskContent task(TemplateStep step, LocalDate date, TemplateTitles titles) {
        return new TaskContent(titles.title(step), step.side(), date, Optional.empty(), "", step.afterContract());
    }

    private static LocalDate day(TemplateStep step, LocalDate contract) {
        return workingDay(contract.plusDays(step.day()), step.afterContract() ? 1 : -1);
    }

    private static LocalDate workingDay(LocalDate date, int direction) {
        LocalDate day = date;
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(direction);
        }
        return day;
    }

    /** What applying the template would add, in order, and a warning when it starts too late. */
    public record Proposal(List<TaskContent> tasks, Optional<PlanWarning> warning) {}
}
