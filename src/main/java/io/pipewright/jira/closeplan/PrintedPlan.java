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
import java.util.stream.Stream;

/** Says a close plan in the words in which it is printed: as it stands, or as the customer agreed to it. */
final class PrintedPlan {

    private final Sentences to;
    private final PlanLabels labels;
    private final LocalDate today;
    private final PlanOverview overview;
    private final ClosePlan plan;
    private final boolean asAgreed;

    PrintedPlan(Sentences to, PlanLabels labels, LocalDate today, PlanOverview overview, boolean asAgreed) {
        this.to = to;
        this.labels = labels;
        this.today = today;
        this.overview = overview;
        this.plan = overview.plan();
        this.asAgreed = asAgreed && plan.agreement().changedSinceAgreed();
    }

    PrintedPlanView view() {
        List<Task> tasks = asAgreed ? plan.tasksAsAgreed() : plan.tasks();
        return new PrintedPlanView(
                head(),
                agreed(),
                Stream.of(
                                part(
                                        "pipewright.closeplan.print.before-contract",
                                        tasks,
                                        task -> !task.afterContract()),
                                part("pipewright.closeplan.field.after-contract", tasks, Task::afterContract))
                        .filter(part -> !part.getTasks().isEmpty())
                        .toList());
    }

    private PrintedPlanView.Head head() {
        return new PrintedPlanView.Head(
                to.locale().toLanguageTag(),
                to.text(Reason.of(
                        "pipewright.closeplan.print.title", overview.deal().summary())),
                to.text("pipewright.closeplan.print.cover"),
                plan.frame().goal(),
                plan.projectStart().map(start -> to.said(start)).orElse(""),
                to.text(Reason.of("pipewright.closeplan.print.as-of", today)),
                to.text(Reason.of(
                        "pipewright.closeplan.progress",
                        overview.progress().all().done(),
                        overview.progress().all().total())));
    }

    /** What was agreed, or nothing: a customer need not read that we have not asked yet. */
    private PrintedPlanView.Agreed agreed() {
        if (!plan.agreement().agreed()) {
            return new PrintedPlanView.Agreed("", List.of(), "", "");
        }
        Agreement latest = plan.latestAgreement().orElseThrow();
        if (!plan.agreement().changedSinceAgreed()) {
            return new PrintedPlanView.Agreed(
                    agreedBy("pipewright.closeplan.agreement.agreed", latest), List.of(), "", "");
        }
        return asAgreed
                ? new PrintedPlanView.Agreed(
                        agreedBy("pipewright.closeplan.print.as-agreed", latest),
                        List.of(),
                        "deal=" + overview.deal().key(),
                        to.text("pipewright.closeplan.print.show-current"))
                : new PrintedPlanView.Agreed(
                        agreedBy("pipewright.closeplan.print.changed-since", latest),
                        changes(),
                        "version=agreed&deal=" + overview.deal().key(),
                        to.text("pipewright.closeplan.print.show-agreed"));
    }

    private String agreedBy(String key, Agreement latest) {
        Reason channel =
                Reason.of("pipewright.closeplan.channel." + latest.channel().code());
        return to.text(Reason.of(key, latest.customer(), latest.date(), channel));
    }

    private List<String> changes() {
        return plan.agreement().changes().stream()
                .flatMap(change -> change.sentences(labels::side).stream())
                .map(to::text)
                .toList();
    }

    private PrintedTasksView part(String heading, List<Task> tasks, Predicate<Task> which) {
        return new PrintedTasksView(
                to.text(heading), tasks.stream().filter(which).map(this::task).toList());
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
