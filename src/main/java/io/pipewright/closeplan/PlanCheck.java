package io.pipewright.closeplan;

import io.pipewright.closeplan.PlanWarning.Kind;
import io.pipewright.closeplan.wording.WordingCheck;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.UserKey;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a plan for what endangers it (requirements X6, X7). {@code idleDays}: a gap longer than this many calendar days is a warning.
 * Done tasks give no warning; what lies after the contract is not measured against the close date.
 */
public record PlanCheck(int idleDays, WordingCheck wording) {

    public static final int DEFAULT_IDLE_DAYS = 14;

    public static PlanCheck standard() {
        return new PlanCheck(DEFAULT_IDLE_DAYS, WordingCheck.standard());
    }

    /** Warnings on the plan as a whole first, then task by task in time order. {@code present}: the owners who still exist. */
    public List<PlanWarning> warnings(
            ClosePlan plan, Optional<LocalDate> closeDate, LocalDate today, Set<UserKey> present) {
        List<Task> tasks = plan.tasks();
        List<Task> open = tasks.stream().filter(Task::isOpen).toList();
        List<PlanWarning> warnings = new ArrayList<>();
        changed(plan.agreement()).ifPresent(warnings::add);
        closeDate.flatMap(date -> endsLate(open, date)).ifPresent(warnings::add);
        noCustomerTasks(tasks).ifPresent(warnings::add);
        Map<TaskId, PlanWarning> idle = idleBefore(open, today);
        open.forEach(task -> Stream.of(
                        overdue(task, today),
                        closeDate.flatMap(date -> late(task, date)),
                        Optional.ofNullable(idle.get(task.id())),
                        ownerGone(task, present),
                        vague(task))
                .flatMap(Optional::stream)
                .forEach(warnings::add));
        return warnings;
    }

    private Map<TaskId, PlanWarning> idleBefore(List<Task> open, LocalDate today) {
        return IdleGap.of(open, today).stream()
                .filter(gap -> gap.days() > idleDays)
                .collect(Collectors.toMap(gap -> gap.until().id(), PlanCheck::idle));
    }

    private static Optional<PlanWarning> changed(AgreementState state) {
        if (!state.changedSinceAgreed()) {
            return Optional.empty();
        }
        Agreement agreement = state.latest().orElseThrow();
        return Optional.of(PlanWarning.onPlan(
                Kind.CHANGED_SINCE_AGREED,
                Reason.of(
                        "pipewright.closeplan.warning.changed-since-agreed",
                        agreement.customer(),
                        agreement.date(),
                        state.changes().size())));
    }

    private static Optional<PlanWarning> endsLate(List<Task> open, LocalDate closeDate) {
        return open.stream()
                .filter(task -> !task.afterContract())
                .reduce((earlier, later) -> later)
                .filter(last -> last.targetDate().isAfter(closeDate))
                .map(last -> PlanWarning.onPlan(
                        Kind.ENDS_AFTER_CLOSE_DATE,
                        Reason.of(
                                "pipewright.closeplan.warning.ends-after-close-date",
                                last.targetDate(),
                                closeDate,
                                ChronoUnit.DAYS.between(closeDate, last.targetDate()))));
    }

    private static Optional<PlanWarning> noCustomerTasks(List<Task> tasks) {
        boolean oneSided = !tasks.isEmpty() && tasks.stream().noneMatch(task -> task.side() == Side.CUSTOMERS);
        return oneSided
                ? Optional.of(PlanWarning.onPlan(
                        Kind.NO_CUSTOMER_TASKS, Reason.of("pipewright.closeplan.warning.no-customer-tasks")))
                : Optional.empty();
    }

    private static Optional<PlanWarning> overdue(Task task, LocalDate today) {
        if (!task.isOverdue(today)) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(task.targetDate(), today);
        return Optional.of(
                task.side() == Side.CUSTOMERS
                        ? PlanWarning.onTask(
                                Kind.OVERDUE_CUSTOMERS,
                                task,
                                Reason.of(
                                        "pipewright.closeplan.warning.overdue-customers",
                                        task.title(),
                                        task.targetDate(),
                                        days))
                        : PlanWarning.onTask(
                                Kind.OVERDUE,
                                task,
                                Reason.of(
                                        "pipewright.closeplan.warning.overdue",
                                        task.title(),
                                        task.targetDate(),
                                        days)));
    }

    private static Optional<PlanWarning> late(Task task, LocalDate closeDate) {
        if (task.afterContract() || !task.targetDate().isAfter(closeDate)) {
            return Optional.empty();
        }
        return Optional.of(PlanWarning.onTask(
                Kind.AFTER_CLOSE_DATE,
                task,
                Reason.of(
                        "pipewright.closeplan.warning.after-close-date", task.title(), task.targetDate(), closeDate)));
    }

    private static PlanWarning idle(IdleGap gap) {
        return PlanWarning.onTask(
                Kind.IDLE_GAP,
                gap.until(),
                Reason.of(
                        "pipewright.closeplan.warning.idle-gap",
                        gap.days(),
                        gap.from(),
                        gap.until().targetDate(),
                        gap.until().title()));
    }

    private static Optional<PlanWarning> ownerGone(Task task, Set<UserKey> present) {
        return task.colleague()
                .filter(user -> !present.contains(user))
                .map(user -> PlanWarning.onTask(
                        Kind.OWNER_GONE,
                        task,
                        Reason.of("pipewright.closeplan.warning.owner-gone", user, task.title())));
    }

    private Optional<PlanWarning> vague(Task task) {
        return wording.check(task.title()).map(finding -> PlanWarning.onTask(Kind.VAGUE_TITLE, task, finding.warning())
                .suggesting(finding.suggestion()));
    }
}
