package io.pipewright.jira.closeplan;

import io.pipewright.closeplan.Agreement;
import io.pipewright.closeplan.AgreementState;
import io.pipewright.closeplan.ClosePlan;
import io.pipewright.closeplan.IdleGap;
import io.pipewright.closeplan.Owner;
import io.pipewright.closeplan.PlanOverview;
import io.pipewright.closeplan.PlanProgress;
import io.pipewright.closeplan.PlanTemplate;
import io.pipewright.closeplan.PlanWarning;
import io.pipewright.closeplan.Task;
import io.pipewright.closeplan.TaskState;
import io.pipewright.closeplan.TemplateStep;
import io.pipewright.jira.closeplan.PlanJson.AgreementJson;
import io.pipewright.jira.closeplan.PlanJson.AgreementStateJson;
import io.pipewright.jira.closeplan.PlanJson.GapJson;
import io.pipewright.jira.closeplan.PlanJson.OwnerJson;
import io.pipewright.jira.closeplan.PlanJson.ProgressJson;
import io.pipewright.jira.closeplan.PlanJson.StampJson;
import io.pipewright.jira.closeplan.PlanJson.TaskJson;
import io.pipewright.jira.closeplan.PlanJson.WarningJson;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.rest.People;
import io.pipewright.kernel.Stamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A close plan in the words of one reader. */
final class SpokenPlan {

    private final Sentences to;
    private final People people;
    private final LocalDate today;

    SpokenPlan(Sentences to, People people, LocalDate today) {
        this.to = to;
        this.people = people;
        this.today = today;
    }

    PlanJson json(PlanOverview overview) {
        ClosePlan plan = overview.plan();
        return new PlanJson(
                overview.deal().key(),
                overview.deal().summary(),
                plan.revision(),
                overview.mayEdit(),
                today.toString(),
                overview.deal().closeDate().map(LocalDate::toString).orElse(null),
                plan.projectStart().map(LocalDate::toString).orElse(null),
                progress(overview.progress()),
                plan.tasks().stream().map(this::task).toList(),
                overview.warnings().stream().map(this::warning).toList(),
                agreement(plan),
                PlanTemplate.standard().steps().stream().map(this::title).toList(),
                null,
                null);
    }

    private String title(TemplateStep step) {
        return to.text(step.titleKey());
    }

    private static ProgressJson progress(PlanProgress progress) {
        return new ProgressJson(
                progress.done(),
                progress.total(),
                progress.oursDone(),
                progress.oursTotal(),
                progress.customersDone(),
                progress.customersTotal(),
                progress.overdue(),
                progress.complete(),
                progress.next().map(Task::title).orElse(null),
                progress.next().map(task -> task.targetDate().toString()).orElse(null),
                progress.lastDate().map(LocalDate::toString).orElse(null),
                progress.longestIdleGap().map(SpokenPlan::gap).orElse(null));
    }

    private static GapJson gap(IdleGap gap) {
        return new GapJson(
                gap.days(), gap.from().toString(), gap.until().targetDate().toString());
    }

    private TaskJson task(Task task) {
        return new TaskJson(
                task.id().value(),
                task.revision(),
                task.title(),
                task.side().code(),
                task.targetDate().toString(),
                task.owner().map(this::owner).orElse(null),
                task.note(),
                task.afterContract(),
                TaskState.of(task, today).code(),
                task.done().map(this::stamp).orElse(null));
    }

    private OwnerJson owner(Owner owner) {
        if (owner instanceof Owner.Contact contact) {
            return new OwnerJson(null, contact.name());
        }
        Owner.Colleague colleague = (Owner.Colleague) owner;
        return new OwnerJson(colleague.user().value(), people.name(to, colleague.user()));
    }

    private WarningJson warning(PlanWarning warning) {
        return new WarningJson(
                warning.kind().code(),
                warning.task().map(id -> id.value()).orElse(null),
                to.text(warning.reason()),
                warning.suggestion().map(to::text).orElse(null));
    }

    private AgreementStateJson agreement(ClosePlan plan) {
        AgreementState state = plan.agreement();
        List<Agreement> latestFirst = new ArrayList<>(plan.agreements());
        Collections.reverse(latestFirst);
        return new AgreementStateJson(
                code(state),
                state.changes().stream().map(change -> to.text(change.reason())).toList(),
                latestFirst.stream().map(this::record).toList());
    }

    private static String code(AgreementState state) {
        if (state.changedSinceAgreed()) {
            return "changed";
        }
        return state.latest().map(latest -> latest.kind().code()).orElse("none");
    }

    private AgreementJson record(Agreement agreement) {
        return new AgreementJson(
                agreement.kind().code(),
                agreement.customer(),
                agreement.date().toString(),
                agreement.channel().code(),
                to.text("pipewright.closeplan.channel." + agreement.channel().code()),
                agreement.planRevision(),
                stamp(agreement.recorded()));
    }

    private StampJson stamp(Stamp stamp) {
        return new StampJson(people.name(to, stamp.by()), stamp.at().toString());
    }
}
