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
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.rest.People;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.Today;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Says in the reader's language how a close plan stands. */
@Named
public class PlanTranslation {

    private final Messages messages;
    private final People people;
    private final Today today;

    @Inject
    public PlanTranslation(Messages messages, People people, Today today) {
        this.messages = messages;
        this.people = people;
        this.today = today;
    }

    public PlanJson json(PlanOverview overview) {
        ClosePlan plan = overview.plan();
        LocalDate date = today.date();
        return new PlanJson(
                overview.deal().key(),
                overview.deal().summary(),
                plan.revision(),
                overview.mayEdit(),
                date.toString(),
                overview.deal().closeDate().map(LocalDate::toString).orElse(null),
                plan.projectStart().map(LocalDate::toString).orElse(null),
                progress(overview.progress()),
                plan.tasks().stream().map(task -> task(task, date)).toList(),
                overview.warnings().stream().map(this::warning).toList(),
                agreement(plan),
                PlanTemplate.standard().steps().stream().map(this::title).toList(),
                null,
                null);
    }

    /** The title of a template's step in the reader's language. */
    public String title(TemplateStep step) {
        return messages.text(step.titleKey());
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
                progress.longestIdleGap().map(PlanTranslation::gap).orElse(null));
    }

    private static GapJson gap(IdleGap gap) {
        return new GapJson(
                gap.days(), gap.from().toString(), gap.until().targetDate().toString());
    }

    private TaskJson task(Task task, LocalDate date) {
        return new TaskJson(
                task.id().value(),
                task.revision(),
                task.title(),
                task.side().code(),
                task.targetDate().toString(),
                task.owner().map(this::owner).orElse(null),
                task.note(),
                task.afterContract(),
                TaskState.of(task, date).code(),
                task.done().map(this::stamp).orElse(null));
    }

    private OwnerJson owner(Owner owner) {
        if (owner instanceof Owner.Contact contact) {
            return new OwnerJson(null, contact.name());
        }
        Owner.Colleague colleague = (Owner.Colleague) owner;
        return new OwnerJson(colleague.user().value(), people.name(colleague.user()));
    }

    private WarningJson warning(PlanWarning warning) {
        return new WarningJson(
                warning.kind().code(),
                warning.task().map(id -> id.value()).orElse(null),
                messages.text(warning.reason()),
                warning.suggestion().map(messages::text).orElse(null));
    }

    private AgreementStateJson agreement(ClosePlan plan) {
        AgreementState state = plan.agreement();
        List<Agreement> latestFirst = new ArrayList<>(plan.agreements());
        Collections.reverse(latestFirst);
        return new AgreementStateJson(
                code(state),
                state.changes().stream()
                        .map(change -> messages.text(change.reason()))
                        .toList(),
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
                messages.text(
                        "pipewright.closeplan.channel." + agreement.channel().code()),
                agreement.planRevision(),
                stamp(agreement.recorded()));
    }

    private StampJson stamp(Stamp stamp) {
        return new StampJson(people.name(stamp.by()), stamp.at().toString());
    }
}
