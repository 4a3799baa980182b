package io.pipewright.closeplan;

import io.pipewright.closeplan.PlanWarning.Kind;
import io.pipewright.closeplan.schedule.Squeeze;
import io.pipewright.closeplan.schedule.WorkDays;
import io.pipewright.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A delivered plan, counted back from the close date or from the day on which the customer wants to start (requirement A85).
 * Days are calendar days. A date on which nobody works moves to the working day before it, after the contract to the one after it.
 * Where the usual beginning is over, the steps up to the contract are squeezed into the working days that are left, each on a day of its
 * own. Where there are too few of those, the plan takes one working day for each step and its contract comes later: it promises nothing
 * that nobody can keep.
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
                        new TemplateStep("requirements-signed-off", Side.CUSTOMERS, -56, 1, Set.of()),
                        new TemplateStep("quotation-submitted", Side.OURS, -49, 3, Set.of("requirements-signed-off")),
                        new TemplateStep("security-review", Side.CUSTOMERS, -42, 5, Set.of("requirements-signed-off")),
                        new TemplateStep(
                                "division-head-approval", Side.CUSTOMERS, -35, 3, Set.of("quotation-submitted")),
                        new TemplateStep("contract-draft-sent", Side.OURS, -30, 2, Set.of("quotation-submitted")),
                        new TemplateStep("legal-review", Side.CUSTOMERS, -21, 5, Set.of("contract-draft-sent")),
                        new TemplateStep(
                                "board-approval",
                                Side.CUSTOMERS,
                                -14,
                                3,
                                Set.of("division-head-approval", "security-review")),
                        new TemplateStep("purchase-order-issued", Side.CUSTOMERS, -7, 3, Set.of("board-approval")),
                        new TemplateStep(
                                "contract-signed", Side.BOTH, 0, 2, Set.of("legal-review", "purchase-order-issued")),
                        new TemplateStep("vendor-registered", Side.CUSTOMERS, 7, 3, Set.of("contract-signed")),
                        new TemplateStep("kick-off", Side.OURS, 14, 3, Set.of("contract-signed"))),
                14);
    }

    /** The day of the contract: what lets the project start on its day, else the close date; empty while there is neither. */
    Optional<LocalDate> contract(ClosePlan plan, Optional<LocalDate> closeDate) {
        return plan.projectStart().map(start -> start.minusDays(startDay)).or(() -> closeDate);
    }

    /** What the template would add to a plan now, and when; empty while there is no date to count back from. */
    public Optional<Proposal> proposalFor(PlanOverview overview, LocalDate today, TemplateTitles titles) {
        return contract(overview.plan(), overview.deal().closeDate()).map(day -> missingFrom(overview.plan(), titles)
                .proposal(day, today, overview.settings().workDays(), titles));
    }

    /** The template with those steps only that the plan does not have yet, known by where a task came from or by its title. */
    public PlanTemplate missingFrom(ClosePlan plan, TemplateTitles titles) {
        Set<String> there =
                plan.tasks().stream().map(task -> task.content().step()).collect(Collectors.toSet());
        Set<String> titled = plan.tasks().stream().map(Task::title).collect(Collectors.toSet());
        return new PlanTemplate(
                steps.stream()
                        .filter(step -> !there.contains(step.key()) && !titled.contains(titles.title(step)))
                        .toList(),
                startDay);
    }

    /** The template with these of its steps only. */
    public PlanTemplate only(Set<String> keys) {
        return new PlanTemplate(
                steps.stream().filter(step -> keys.contains(step.key())).toList(), startDay);
    }

    /** What the template proposes for a contract on this day. */
    public Proposal proposal(LocalDate contract, LocalDate today, WorkDays days, TemplateTitles titles) {
        List<LocalDate> usual = steps.stream()
                .filter(step -> !step.afterContract())
                .map(step -> days.onOrBefore(contract.plusDays(step.day())))
                .toList();
        Squeeze squeeze = new Squeeze(today, days);
        if (usual.stream().noneMatch(date -> date.isBefore(today))) {
            LocalDate signed = contract.isBefore(today) ? today : contract;
            return new Proposal(tasks(usual, signed, days, titles), Optional.empty());
        }
        if (usual.size() <= squeeze.room(contract)) {
            Reason reason = Reason.of(
                    "pipewright.closeplan.template.squeezed",
                    usual.get(0),
                    usual.size(),
                    squeeze.room(contract),
                    contract);
            return new Proposal(tasks(squeeze.apart(contract, usual), contract, days, titles), warning(reason));
        }
        return oneStepADay(usual.size(), squeeze.room(contract), contract, today, days, titles);
    }

    private Proposal oneStepADay(
            int count, int room, LocalDate wanted, LocalDate today, WorkDays days, TemplateTitles titles) {
        List<LocalDate> dates = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            dates.add(days.plus(today.minusDays(1), i));
        }
        LocalDate signed = dates.get(count - 1);
        Reason reason = Reason.of("pipewright.closeplan.template.too-late", count, room, wanted, signed);
        return new Proposal(tasks(dates, signed, days, titles), warning(reason));
    }

    private static Optional<PlanWarning> warning(Reason reason) {
        return Optional.of(PlanWarning.onPlan(Kind.TEMPLATE_STARTED_IN_THE_PAST, reason));
    }

    private List<Proposed> tasks(List<LocalDate> upToContract, LocalDate signed, WorkDays days, TemplateTitles titles) {
        List<Proposed> proposed = new ArrayList<>();
        Map<String, LocalDate> dates = new HashMap<>();
        int next = 0;
        for (TemplateStep step : steps) {
            LocalDate date =
                    step.afterContract() ? days.onOrAfter(signed.plusDays(step.day())) : upToContract.get(next++);
            dates.put(step.key(), date);
            proposed.add(new Proposed(step, task(step, date, workDays(step, date, dates, days), titles)));
        }
        return proposed;
    }

    /** No more than the squeezed plan leaves it. */
    private static int workDays(TemplateStep step, LocalDate date, Map<String, LocalDate> dates, WorkDays days) {
        int left = step.waitsFor().stream()
                .filter(dates::containsKey)
                .mapToInt(key -> days.between(dates.getOrDefault(key, date), date))
                .min()
                .orElse(step.workDays());
        return Math.max(1, Math.min(step.workDays(), left));
    }

    private static TaskContent task(TemplateStep step, LocalDate date, int workDays, TemplateTitles titles) {
        return new TaskContent(titles.title(step), step.side(), date, Optional.empty(), "", step.afterContract())
                .waitingFor(Set.of(), workDays)
                .from(step.key());
    }

    /** A step of the template as a task, before it waits for others. */
    public record Proposed(TemplateStep step, TaskContent content) {}

    /** What applying the template would add, in order, and a warning when the usual plan does not fit any more. */
    public record Proposal(List<Proposed> steps, Optional<PlanWarning> warning) {

        /** The tasks as they are added to a plan: each waits for the steps before it that are added too, or are there already. */
        List<NewTask> tasks(ClosePlan plan) {
            List<String> keys = steps.stream().map(step -> step.step().key()).toList();
            return steps.stream().map(step -> task(step, keys, plan)).toList();
        }

        private static NewTask task(Proposed proposed, List<String> keys, ClosePlan plan) {
            Set<Integer> after = proposed.step().waitsFor().stream()
                    .map(keys::indexOf)
                    .filter(index -> index >= 0)
                    .collect(Collectors.toSet());
            Set<TaskId> there = plan.tasks().stream()
                    .filter(task ->
                            proposed.step().waitsFor().contains(task.content().step()))
                    .map(Task::id)
                    .collect(Collectors.toSet());
            TaskContent content = proposed.content();
            return new NewTask(content.waitingFor(there, content.workDays()), after);
        }
    }
}
