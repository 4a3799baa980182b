package io.pipewright.jira.closeplan;

import io.pipewright.closeplan.Agreement;
import io.pipewright.closeplan.ClosePlan;
import io.pipewright.closeplan.PlanOverview;
import io.pipewright.closeplan.Task;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Today;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Predicate;

/** Says a close plan in the words in which it is printed. */
@Named
public class PrintedPlans {

    private final Messages messages;
    private final PlanLabels labels;
    private final Today today;

    @Inject
    public PrintedPlans(Messages messages, PlanLabels labels, Today today) {
        this.messages = messages;
        this.labels = labels;
        this.today = today;
    }

    public PrintedPlanView view(PlanOverview overview) {
        ClosePlan plan = overview.plan();
        String title = messages.text(
                Reason.of("pipewright.closeplan.print.title", overview.deal().summary()));
        String asOf = messages.text(Reason.of("pipewright.closeplan.print.as-of", today.date()));
        String progress = messages.text(Reason.of(
                "pipewright.closeplan.progress",
                overview.progress().done(),
                overview.progress().total()));
        return new PrintedPlanView(
                messages.locale().toLanguageTag(),
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
                .map(latest -> messages.text(Reason.of(
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
        String state = messages.text(
                task.done().isPresent() ? "pipewright.closeplan.state.done" : "pipewright.closeplan.state.open");
        return new PrintedTaskView(
                messages.said(task.targetDate()),
                task.title(),
                labels.side(task.side()),
                task.owner().map(labels::owner).orElse(""),
                state,
                task.done().isPresent());
    }
}
