package io.pipewright.jira.closeplan;

import io.pipewright.closeplan.Agreement;
import io.pipewright.closeplan.AgreementState;
import io.pipewright.closeplan.ClosePlan;
import io.pipewright.closeplan.IdleGap;
import io.pipewright.closeplan.LastEdit;
import io.pipewright.closeplan.Owner;
import io.pipewright.closeplan.PlanFrame;
import io.pipewright.closeplan.PlanOverview;
import io.pipewright.closeplan.PlanProgress;
import io.pipewright.closeplan.PlanSchedule;
import io.pipewright.closeplan.PlanTemplate;
import io.pipewright.closeplan.PlanWarning;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.Task;
import io.pipewright.closeplan.TaskId;
import io.pipewright.closeplan.TemplateStep;
import io.pipewright.closeplan.TemplateTitles;
import io.pipewright.jira.closeplan.PlanJson.AgreementJson;
import io.pipewright.jira.closeplan.PlanJson.AgreementStateJson;
import io.pipewright.jira.closeplan.PlanJson.FrameJson;
import io.pipewright.jira.closeplan.PlanJson.GapJson;
import io.pipewright.jira.closeplan.PlanJson.MistakeJson;
import io.pipewright.jira.closeplan.PlanJson.OwnerJson;
import io.pipewright.jira.closeplan.PlanJson.ProgressJson;
import io.pipewright.jira.closeplan.PlanJson.ScheduleJson;
import io.pipewright.jira.closeplan.PlanJson.SidesJson;
import io.pipewright.jira.closeplan.PlanJson.StampJson;
import io.pipewright.jira.closeplan.PlanJson.TaskJson;
import io.pipewright.jira.closeplan.PlanJson.TemplateJson;
import io.pipewright.jira.closeplan.PlanJson.TemplateStepJson;
import io.pipewright.jira.closeplan.PlanJson.UndoJson;
import io.pipewright.jira.closeplan.PlanJson.WarningJson;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.rest.People;
import io.pipewright.kernel.EnumCode;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Stamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A close plan in the words of one reader. */
final class SpokenPlan {

    private final Sentences to;
    private final People people;
    private final LocalDate today;
    private final PlanOverview overview;
    private final ClosePlan plan;

    SpokenPlan(Sentences to, People people, LocalDate today, PlanOverview overview) {
        this.to = to;
        this.people = people;
        this.today = today;
        this.overview = overview;
        this.plan = overview.plan();
    }

    /**
     * The plan as JSON.
     *
     * @param task the task that was changed, or null
     * @param notice what to know about what was done, or null
     */
    PlanJson json(TemplateTitles titles, @Nullable Long task, @Nullable String notice) {
        return new PlanJson(
                overview.deal().key(),
                overview.deal().summary(),
                plan.revision(),
                overview.mayEdit(),
                today.toString(),
                text(overview.deal().closeDate()),
                EnumCode.of(overview.phase()),
                frame(plan.frame()),
                new SidesJson(side(Side.OURS), side(Side.CUSTOMERS), side(Side.BOTH)),
                progress(overview.progress()),
                schedule(overview.schedule()),
                plan.tasks().stream().map(this::task).toList(),
                overview.warnings().stream().map(this::warning).toList(),
                agreement(),
                template(titles),
                plan.past().last().filter(LastEdit::whole).map(this::undo).orElse(null),
                task,
                notice);
    }

    private static FrameJson frame(PlanFrame frame) {
        return new FrameJson(frame.company(), frame.goal(), text(frame.projectStart()));
    }

    String side(Side side) {
        String company =
                switch (side) {
                    case OURS -> overview.settings().company();
                    case CUSTOMERS -> plan.frame().company();
                    case BOTH -> "";
                };
        return company.isEmpty() ? to.text("pipewright.closeplan.side." + side.code()) : company;
    }

    private ProgressJson progress(PlanProgress progress) {
        Optional<Task> lastAfterContract =
                plan.tasks().stream().filter(Task::afterContract).reduce((earlier, later) -> later);
        return new ProgressJson(
                progress.all().done(),
                progress.all().total(),
                progress.ours().done(),
                progress.ours().total(),
                progress.customers().done(),
                progress.customers().total(),
                progress.overdue(),
                progress.complete(),
                progress.next().map(Task::title).orElse(null),
                text(progress.next().map(Task::targetDate)),
                text(plan.end()),
                text(lastAfterContract.map(Task::targetDate)),
                progress.longestIdleGap().map(SpokenPlan::gap).orElse(null));
    }

    private static GapJson gap(IdleGap gap) {
        return new GapJson(
                gap.days(), gap.from().toString(), gap.until().targetDate().toString());
    }

    private static ScheduleJson schedule(PlanSchedule schedule) {
        return new ScheduleJson(
                text(schedule.contract()),
                schedule.leastSlack().orElse(null),
                ids(schedule.criticalPath().stream().map(Task::id).toList()));
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
                ids(task.content().waitsFor().stream()
                        .filter(this::isThere)
                        .sorted()
                        .toList()),
                task.content().workDays(),
                overview.schedule().slack().get(task.id()),
                overview.state(task, today).code(),
                task.done().map(this::stamp).orElse(null));
    }

    private boolean isThere(TaskId id) {
        return plan.record(id).filter(task -> task.deleted().isEmpty()).isPresent();
    }

    private static List<Long> ids(List<TaskId> tasks) {
        return tasks.stream().map(TaskId::value).toList();
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
                warning.task().map(TaskId::value).orElse(null),
                to.text(warning.reason()),
                warning.suggestion().map(to::text).orElse(null));
    }

    private AgreementStateJson agreement() {
        AgreementState state = plan.agreement();
        List<Agreement> latestFirst = new ArrayList<>(plan.agreements());
        Collections.reverse(latestFirst);
        return new AgreementStateJson(
                code(state),
                state.latest().map(this::record).orElse(null),
                state.changes().stream()
                        .flatMap(change -> change.sentences(this::side).stream())
                        .map(to::text)
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
                agreement.id(),
                agreement.kind().code(),
                agreement.customer(),
                agreement.date().toString(),
                agreement.channel().code(),
                to.text("pipewright.closeplan.channel." + agreement.channel().code()),
                agreement.planRevision(),
                stamp(agreement.recorded()),
                agreement
                        .mistake()
                        .map(mistake -> new MistakeJson(
                                people.name(to, mistake.stamp().by()),
                                mistake.stamp().at().toString(),
                                mistake.reason()))
                        .orElse(null));
    }

    private TemplateJson template(TemplateTitles titles) {
        PlanTemplate template = PlanTemplate.standard();
        return template.proposalFor(overview, today, titles)
                .map(proposal -> new TemplateJson(
                        proposal.steps().stream()
                                .map(step -> step(
                                        step.step(),
                                        step.content().title(),
                                        step.content().targetDate().toString()))
                                .toList(),
                        proposal.warning()
                                .map(PlanWarning::reason)
                                .map(to::text)
                                .orElse(null)))
                .orElseGet(() -> new TemplateJson(
                        template.missingFrom(plan, titles).steps().stream()
                                .map(step -> step(step, titles.title(step), null))
                                .toList(),
                        null));
    }

    private static TemplateStepJson step(TemplateStep step, String title, @Nullable String date) {
        return new TemplateStepJson(step.key(), title, step.side().code(), date);
    }

    private UndoJson undo(LastEdit last) {
        String title = last.tasks().keySet().stream()
                .flatMap(id -> plan.record(id).stream())
                .map(Task::title)
                .findFirst()
                .orElse("");
        Reason what = Reason.of(
                "pipewright.closeplan.undo.what." + last.kind().code(),
                last.tasks().size(),
                title);
        return new UndoJson(
                last.number(),
                to.text(what),
                people.name(to, last.stamp().by()),
                last.stamp().at().toString());
    }

    private StampJson stamp(Stamp stamp) {
        return new StampJson(people.name(to, stamp.by()), stamp.at().toString());
    }

    private static @Nullable String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
