package io.pipewright.jira.closeplan;

import io.pipewright.closeplan.Agreement;
import io.pipewright.closeplan.ClosePlan;
import io.pipewright.closeplan.PlanOverview;
import io.pipewright.closeplan.Task;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.kernel.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** Says a close plan in the words in which it is printed. */
final class PrintedPlan {

    private final Sentences to;
    private final PlanLabels labels;
    private final LocalDate today;

    PrintedPlan(Sentences to, PlanLabels labels, LocalDate today) {
        this.to = to;
        this.labels = labels;
        this.today = today;
    }

    PrintedPlanView view(PlanOverview overview) {
        ClosePlan plan = overview.plan();
        String title = to.text(
                Reason.of("pipewright.closeplan.print.title", overview.deal().summary()));
        String asOf = to.text(Reason.of("pipewright.closeplan.print.as-of", today));
        String progress = to.text(Reason.of(
                "pipewright.closeplan.progress",
                overview.progress().done(),
                overview.progress().total()));
        return new PrintedPlanView(
                to.locale().toLanguageTag(),
                title,
                asOf,
                progress,
                agreement(plan),
                tasks(plan, task -> !task.afterContract()),
                tasks(plan, Task::afterContract));
    }

    /** What was agreed, or nothing: a customer need not read that we have not asked yet. */
    private String agreement(ClosePlan plan) {
        return plan.agreement()
                .latest()
                .filter(latest -> latest.kind() == Agreement.Kind.AGREED)
                .map(latest -> to.text(Reason.of(
                        "pipewright.closeplan.agreement.agreed",
                        latest.customer(),
                        latest.date(),
                        Reason.of("pipewright.closeplan.channel."
                                + latest.channel().code()))))
                .orElse("");
    }

    private List<PrintedTaskView> tasks(ClosePlan plan, Predicate<Task> which) {
        return plan.tasks().stream().filter(which).map(this::task).toList();
    }

    private PrintedTaskView task(Task task) {
        String state = to.text(
                task.done().isPresent() ? "pipewright.closeplan.state.done" : "pipewright.closeplan.state.open");
        return new PrintedTaskView(
                to.said(task.targetDate()),
                task.title(),
                labels.side(task.side()),
                task.owner().map(labels::owner).orElse(""),
                state,
                task.done().isPresent());
    }
}
