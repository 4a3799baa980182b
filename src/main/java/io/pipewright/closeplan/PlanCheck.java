package io.pipewright.closeplan;

import io.pipewright.closeplan.PlanWarning.Kind;
import io.pipewright.closeplan.schedule.Network;
import io.pipewright.closeplan.schedule.WorkDays;
import io.pipewright.closeplan.wording.WordingCheck;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.UserKey;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
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

    /**
     * What a plan is judged by: the deal's close date and how far it has come, the day, the owners who still exist, and when people work.
     */
    public record Circumstances(
            Optional<LocalDate> closeDate, Phase phase, LocalDate today, Set<UserKey> present, WorkDays days) {}

    /** Warnings on the plan as a whole first, then task by task in time order; of an ended deal only on what is still to come. */
    public List<PlanWarning> warnings(ClosePlan plan, Circumstances now) {
        List<PlanWarning> warnings = new ArrayList<>();
        if (now.phase() == Phase.RUNNING) {
            warnings.addAll(onPlan(plan, now));
        }
        List<Task> open = plan.open();
        Map<TaskId, PlanWarning> idle = idleBefore(open, now.today());
        Network network = PlanSchedule.network(open, now.days());
        open.stream().filter(now.phase()::watches).forEach(task -> Stream.of(
                        overdue(task, now.today()),
                        slipMoves(task, plan, network, now),
                        tooSoon(task, plan, network),
                        now.closeDate().flatMap(date -> late(task, date)),
                        Optional.ofNullable(idle.get(task.id())),
                        ownerGone(task, now.present()),
                        vague(task))
                .flatMap(Optional::stream)
                .forEach(warnings::add));
        return warnings;
    }

    private static List<PlanWarning> onPlan(ClosePlan plan, Circumstances now) {
        boolean running = plan.open().stream().anyMatch(task -> !task.afterContract());
        Optional<LocalDate> end = plan.end().filter(day -> running);
        return Stream.of(
                        changed(plan.agreement()),
                        now.closeDate().flatMap(close -> end.flatMap(day -> endsLate(day, close))),
                        plan.projectStart().flatMap(start -> end.flatMap(day -> endsAfterStart(day, start))),
                        noCustomerTasks(plan.tasks()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What an overdue task moves, if it is done today at the earliest. */
    private static Optional<PlanWarning> slipMoves(Task task, ClosePlan plan, Network network, Circumstances now) {
        if (!task.isOverdue(now.today())) {
            return Optional.empty();
        }
        Map<Long, LocalDate> moved = network.slipping(task.id().value(), now.today());
        return moved.entrySet().stream().max(Map.Entry.comparingByValue()).flatMap(last -> plan.record(
                        new TaskId(last.getKey()))
                .map(latest -> PlanWarning.onTask(
                        Kind.SLIP_MOVES,
                        task,
                        Reason.of(
                                "pipewright.closeplan.warning.slip-moves",
                                task.title(),
                                moved.size(),
                                latest.title(),
                                last.getValue()))));
    }

    private static Optional<PlanWarning> tooSoon(Task task, ClosePlan plan, Network network) {
        LocalDate earliest = network.earliest(PlanSchedule.step(task));
        if (!earliest.isAfter(task.targetDate())) {
            return Optional.empty();
        }
        return plan.open().stream()
                .filter(other -> task.content().waitsFor().contains(other.id()))
                .max(Comparator.comparing(Task::targetDate))
                .map(last -> PlanWarning.onTask(
                        Kind.TOO_SOON,
                        task,
                        Reason.of(
                                "pipewright.closeplan.warning.too-soon",
                                task.title(),
                                task.targetDate(),
                                last.title(),
                                last.targetDate(),
                                earliest)));
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

    private static Optional<PlanWarning> endsLate(LocalDate end, LocalDate closeDate) {
        if (!end.isAfter(closeDate)) {
            return Optional.empty();
        }
        return Optional.of(PlanWarning.onPlan(
                Kind.ENDS_AFTER_CLOSE_DATE,
                Reason.of(
                        "pipewright.closeplan.warning.ends-after-close-date",
                        end,
                        closeDate,
                        ChronoUnit.DAYS.between(closeDate, end))));
    }

    private static Optional<PlanWarning> endsAfterStart(LocalDate end, LocalDate start) {
        return end.isAfter(start)
                ? Optional.of(PlanWarning.onPlan(
                        Kind.ENDS_AFTER_PROJECT_START,
                        Reason.of("pipewright.closeplan.warning.ends-after-project-start", end, start)))
                : Optional.empty();
    }

    private static Optional<PlanWarning> noCustomerTasks(List<Task> tasks) {
        boolean oneSided =
                !tasks.isEmpty() && tasks.stream().noneMatch(task -> task.side().includesCustomer());
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
