package io.pipewright.jira.store;

import io.pipewright.closeplan.Agreement;
import io.pipewright.closeplan.Channel;
import io.pipewright.closeplan.LastEdit;
import io.pipewright.closeplan.Mistake;
import io.pipewright.closeplan.Owner;
import io.pipewright.closeplan.PlanFrame;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.Task;
import io.pipewright.closeplan.TaskContent;
import io.pipewright.closeplan.TaskId;
import io.pipewright.closeplan.TaskPast;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The way between the rows of a close plan and its values. */
final class PlanRows {

    static final String PLAN = "plan";
    static final String AGREEMENT = "agreement";

    private PlanRows() {}

    static List<Task> tasks(PlanTaskEntity[] rows) {
        return ReadableRows.of(PlanTaskEntity.class, rows, PlanRows::task);
    }

    static boolean isHead(PlanRecordEntity row) {
        return PLAN.equals(row.getKind());
    }

    static TaskId id(PlanTaskEntity row) {
        return new TaskId(row.getID());
    }

    static void write(Task task, PlanTaskEntity row) {
        row.setRevision(task.revision());
        writeColumns(task.content(), task.done(), task.deleted(), row);
        row.setChangedBy(by(task.lastChange()));
        row.setChangedAt(at(task.lastChange()));
        row.setChangedIn(task.changedIn());
    }

    static void writePast(TaskPast past, PlanPastEntity row) {
        writeColumns(past.content(), past.done(), past.deleted(), row);
        row.setChangedIn(past.changedIn());
    }

    static void writeFrame(PlanFrame frame, PlanPastEntity row) {
        row.setCompany(frame.company());
        row.setGoal(frame.goal());
        row.setStartDay(frame.projectStart().map(LocalDate::toEpochDay).orElse(null));
        row.setChangedIn(frame.changedIn());
    }

    private static void writeColumns(
            TaskContent content, Optional<Stamp> done, Optional<Stamp> deleted, TaskColumns row) {
        writeContent(content, row);
        row.setDoneBy(done.map(PlanRows::by).orElse(null));
        row.setDoneAt(done.map(PlanRows::at).orElse(null));
        row.setDeletedBy(deleted.map(PlanRows::by).orElse(null));
        row.setDeletedAt(deleted.map(PlanRows::at).orElse(null));
    }

    private static void writeContent(TaskContent content, TaskColumns row) {
        row.setTitle(content.title());
        row.setSide(content.side().code());
        row.setTargetDay(content.targetDate().toEpochDay());
        row.setOwnerKey(content.owner()
                .map(owner -> owner instanceof Owner.Colleague colleague
                        ? colleague.user().value()
                        : null)
                .orElse(null));
        row.setOwnerName(content.owner()
                .map(owner -> owner instanceof Owner.Contact contact ? contact.name() : null)
                .orElse(null));
        row.setNote(content.note());
        row.setAfterContract(content.afterContract());
        row.setWaitsFor(
                content.waitsFor().stream().sorted().map(TaskId::toString).collect(Collectors.joining(",")));
        row.setWorkDays(content.workDays());
        row.setStep(content.step());
    }

    private static Task task(PlanTaskEntity row) {
        return new Task(
                id(row),
                row.getRevision(),
                content(row),
                stamp(row.getDoneBy(), row.getDoneAt()),
                stamp(row.getDeletedBy(), row.getDeletedAt()),
                stamp(row.getChangedBy(), row.getChangedAt()).orElseThrow(),
                row.getAddedIn(),
                row.getChangedIn());
    }

    /** How the task was; empty when it was not there yet. */
    static Optional<TaskPast> taskPast(PlanPastEntity row) {
        return Optional.ofNullable(row.getChangedIn())
                .map(changedIn -> new TaskPast(
                        content(row),
                        stamp(row.getDoneBy(), row.getDoneAt()),
                        stamp(row.getDeletedBy(), row.getDeletedAt()),
                        changedIn));
    }

    static PlanFrame framePast(PlanPastEntity row) {
        return frame(row.getCompany(), row.getGoal(), row.getStartDay(), row.getChangedIn());
    }

    private static TaskContent content(TaskColumns row) {
        return new TaskContent(
                row.getTitle(),
                Side.parse(row.getSide()),
                LocalDate.ofEpochDay(row.getTargetDay()),
                owner(row),
                text(row.getNote()),
                row.isAfterContract(),
                waitsFor(row.getWaitsFor()),
                row.getWorkDays() == null ? 1 : row.getWorkDays(),
                text(row.getStep()));
    }

    private static Set<TaskId> waitsFor(@Nullable String ids) {
        return Stream.of(text(ids).split(","))
                .filter(id -> !id.isEmpty())
                .map(id -> new TaskId(Long.parseLong(id)))
                .collect(Collectors.toSet());
    }

    private static Optional<Owner> owner(TaskColumns row) {
        if (row.getOwnerKey() != null) {
            return Optional.of(new Owner.Colleague(new UserKey(row.getOwnerKey())));
        }
        return Optional.ofNullable(row.getOwnerName()).map(Owner.Contact::new);
    }

    static PlanFrame frame(PlanRecordEntity row) {
        return frame(row.getCompany(), row.getGoal(), row.getStartDay(), row.getStartChangedIn());
    }

    private static PlanFrame frame(
            @Nullable String company, @Nullable String goal, @Nullable Long start, @Nullable Long changedIn) {
        return new PlanFrame(
                text(company),
                text(goal),
                Optional.ofNullable(start).map(LocalDate::ofEpochDay),
                changedIn == null ? 0 : changedIn);
    }

    static Agreement agreement(PlanRecordEntity row) {
        if (!row.getKind().equals(AGREEMENT)) {
            throw new IllegalArgumentException("No such kind of row");
        }
        return new Agreement(
                row.getID(),
                Agreement.Kind.parse(row.getAgreementKind()),
                row.getCustomer(),
                LocalDate.ofEpochDay(row.getAgreedDay()),
                Channel.parse(row.getChannel()),
                row.getRevision(),
                stamp(row.getRecordedBy(), row.getRecordedAt()).orElseThrow(),
                stamp(row.getMistakeBy(), row.getMistakeAt()).map(stamp -> new Mistake(stamp, row.getMistakeReason())));
    }

    static LastEdit.Kind kind(PlanPastEntity row) {
        return LastEdit.Kind.parse(row.getKind());
    }

    static Stamp stamp(PlanPastEntity row) {
        return stamp(row.getRecordedBy(), row.getRecordedAt()).orElseThrow();
    }

    private static Optional<Stamp> stamp(@Nullable String by, @Nullable Long at) {
        return by == null && at == null
                ? Optional.empty()
                : Optional.of(new Stamp(new UserKey(by), Instant.ofEpochMilli(at)));
    }

    private static String text(@Nullable String stored) {
        return stored == null ? "" : stored;
    }

    private static String by(Stamp stamp) {
        return stamp.by().value();
    }

    private static Long at(Stamp stamp) {
        return stamp.at().toEpochMilli();
    }
}
