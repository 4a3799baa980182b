package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import io.pipewright.closeplan.Agreement;
import io.pipewright.closeplan.ClosePlan;
import io.pipewright.closeplan.ClosePlans;
import io.pipewright.closeplan.LastEdit;
import io.pipewright.closeplan.Mistake;
import io.pipewright.closeplan.NewTask;
import io.pipewright.closeplan.PlanFrame;
import io.pipewright.closeplan.Task;
import io.pipewright.closeplan.TaskContent;
import io.pipewright.closeplan.TaskEdit;
import io.pipewright.closeplan.TaskId;
import io.pipewright.closeplan.TaskPast;
import io.pipewright.deal.DealId;
import io.pipewright.kernel.Stamp;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;

/**
 * Close plans in Active Objects. Changes of one plan take their turns under a lock that holds across the cluster, because Active Objects
 * has no conditional update; each is one transaction inside it.
 */
@Named
public class AoClosePlans implements ClosePlans {

    /** Databases bound the number of arguments of one statement. */
    private static final int ROWS_AT_ONCE = 500;

    private final ActiveObjects ao;
    private final ClusterLockService locks;
    private final StoreChanges changes;

    @Inject
    public AoClosePlans(ActiveObjects ao, ClusterLockService locks) {
        this.ao = ao;
        this.locks = locks;
        this.changes = new StoreChanges(ao);
    }

    @Override
    public ClosePlan of(DealId deal) {
        PlanRecordEntity[] records = ao.find(
                PlanRecordEntity.class,
                Query.select().where("ISSUE_ID = ?", deal.value()).order("ID"));
        if (records.length == 0) {
            return ClosePlan.empty(deal);
        }
        try (ReadableRows rows = new ReadableRows(PlanRecordEntity.class)) {
            PlanReading reading = new PlanReading(deal, records, rows);
            return reading.plan(tasks(deal, reading), past(deal, reading));
        }
    }

    /** The tasks of the plan, and those deleted ones that were agreed to, or that the last edit touched. */
    private PlanTaskEntity[] tasks(DealId deal, PlanReading reading) {
        return ao.find(
                PlanTaskEntity.class,
                "ISSUE_ID = ? AND (DELETED_AT IS NULL OR DELETED_BY IS NULL OR EDIT = ?"
                        + " OR (ADDED_IN <= ? AND CHANGED_IN > ?))",
                deal.value(),
                reading.edits(),
                reading.covered(),
                reading.covered());
    }

    /** What the last edit touched, and of everything that was agreed to and changed since how it was then: one row each. */
    private PlanPastEntity[] past(DealId deal, PlanReading reading) {
        return ao.find(
                PlanPastEntity.class,
                Query.select()
                        .where(
                                "ISSUE_ID = ? AND (EDIT = ? OR (CHANGED_IN <= ? AND NEXT_IN > ?))",
                                deal.value(),
                                reading.edits(),
                                reading.covered(),
                                reading.covered())
                        .order("ID"));
    }

    @Override
    public Optional<Task> record(DealId deal, TaskId id) {
        return row(deal, id).stream()
                .flatMap(row -> PlanRows.tasks(new PlanTaskEntity[] {row}).stream())
                .findFirst();
    }

    private Optional<PlanTaskEntity> row(DealId deal, TaskId id) {
        if (id.value() > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        return Stream.of(ao.find(
                        PlanTaskEntity.class, "ID = ? AND ISSUE_ID = ?", Math.toIntExact(id.value()), deal.value()))
                .findFirst();
    }

    @Override
    public int recordsOf(DealId deal) {
        return ao.count(PlanTaskEntity.class, "ISSUE_ID = ?", deal.value());
    }

    @Override
    public Optional<Task> add(DealId deal, TaskContent content, Stamp stamp) {
        return exclusively(
                deal,
                () -> isFull(deal)
                        ? Optional.empty()
                        : begin(deal, LastEdit.Kind.ADDED, stamp, true)
                                .map(edit -> insert(deal, content, edit).task()));
    }

    private boolean isFull(DealId deal) {
        return ao.count(PlanTaskEntity.class, "ISSUE_ID = ? AND DELETED_AT IS NULL", deal.value())
                >= ClosePlan.MOST_TASKS;
    }

    @Override
    public Optional<List<Task>> addAll(DealId deal, long planRevision, List<NewTask> tasks, Stamp stamp) {
        return exclusively(deal, () -> {
            if (head(deal).map(PlanRecordEntity::getRevision).orElse(0L) != planRevision) {
                return Optional.empty();
            }
            return begin(deal, LastEdit.Kind.TEMPLATE, stamp, true).map(edit -> insertAll(deal, tasks, edit));
        });
    }

    private List<Task> insertAll(DealId deal, List<NewTask> tasks, Edit edit) {
        List<Inserted> inserted =
                tasks.stream().map(task -> insert(deal, task.content(), edit)).toList();
        return IntStream.range(0, tasks.size())
                .mapToObj(i -> linked(inserted.get(i), tasks.get(i), inserted))
                .toList();
    }

    private static Task linked(Inserted one, NewTask added, List<Inserted> inserted) {
        if (added.after().isEmpty()) {
            return one.task();
        }
        Task linked = one.task()
                .alsoAfter(added.after().stream()
                        .map(at -> inserted.get(at).task().id())
                        .toList());
        PlanRows.write(linked, one.row());
        one.row().save();
        return linked;
    }

    @Override
    public boolean change(DealId deal, Task expected, Task next) {
        return exclusively(deal, () -> {
            Optional<PlanTaskEntity> row = asExpected(deal, expected);
            Optional<Edit> edit = row.flatMap(found -> begin(
                    deal, LastEdit.Kind.of(expected, next), next.lastChange(), next.changesSubstanceOf(expected)));
            edit.ifPresent(begun -> write(deal, begun, row.orElseThrow(), new TaskEdit(expected, next)));
            return edit.isPresent();
        });
    }

    @Override
    public boolean changeAll(DealId deal, LastEdit.Kind kind, long edits, List<TaskEdit> steps, Stamp stamp) {
        return exclusively(deal, () -> {
            List<PlanTaskEntity> rows = asExpected(deal, steps);
            if (edits(deal) != edits || rows.size() < steps.size()) {
                return false;
            }
            boolean substance = steps.stream().anyMatch(step -> step.next().changesSubstanceOf(step.expected()));
            Optional<Edit> edit = begin(deal, kind, stamp, substance);
            edit.ifPresent(begun ->
                    IntStream.range(0, steps.size()).forEach(i -> write(deal, begun, rows.get(i), steps.get(i))));
            return edit.isPresent();
        });
    }

    private Optional<PlanTaskEntity> asExpected(DealId deal, Task expected) {
        return row(deal, expected.id()).filter(row -> isAsExpected(row, expected));
    }

    /** The rows of those tasks that are as expected, in their order; read some hundreds at a time. */
    private List<PlanTaskEntity> asExpected(DealId deal, List<TaskEdit> steps) {
        Map<Long, PlanTaskEntity> rows = new HashMap<>();
        for (int from = 0; from < steps.size(); from += ROWS_AT_ONCE) {
            rows(deal, steps.subList(from, Math.min(steps.size(), from + ROWS_AT_ONCE)))
                    .forEach(row -> rows.put((long) row.getID(), row));
        }
        return steps.stream()
                .map(TaskEdit::expected)
                .flatMap(task ->
                        Optional.ofNullable(rows.get(task.id().value()))
                                .filter(row -> isAsExpected(row, task))
                                .stream())
                .toList();
    }

    private List<PlanTaskEntity> rows(DealId deal, List<TaskEdit> steps) {
        List<Object> arguments = new ArrayList<>(List.of(deal.value()));
        steps.forEach(step -> arguments.add(Math.toIntExact(step.expected().id().value())));
        return List.of(ao.find(
                PlanTaskEntity.class, "ISSUE_ID = ? AND " + Among.values("ID", steps.size()), arguments.toArray()));
    }

    private static boolean isAsExpected(PlanTaskEntity row, Task expected) {
        return row.getRevision() == expected.revision();
    }

    private void write(DealId deal, Edit edit, PlanTaskEntity row, TaskEdit step) {
        Task next =
                step.next().changesSubstanceOf(step.expected()) ? step.next().changedIn(edit.revision()) : step.next();
        PlanRows.write(next, row);
        row.setEdit(edit.number());
        row.save();
        PlanPastEntity past = past(deal, edit, next.changedIn());
        past.setTaskId(next.id().value());
        PlanRows.writePast(TaskPast.of(step.expected()), past);
        past.save();
    }

    @Override
    public boolean frame(DealId deal, long edits, PlanFrame next, LastEdit.Kind kind, Stamp stamp) {
        return exclusively(deal, () -> {
            if (edits(deal) != edits) {
                return false;
            }
            PlanFrame before = of(deal).frame();
            boolean substance = next.differsInSubstance(before);
            Optional<Edit> edit = begin(deal, kind, stamp, substance);
            edit.ifPresent(begun ->
                    write(deal, begun, before, next.changedIn(substance ? begun.revision() : before.changedIn())));
            return edit.isPresent();
        });
    }

    private void write(DealId deal, Edit edit, PlanFrame before, PlanFrame next) {
        PlanRecordEntity head = head(deal).orElseThrow();
        head.setCompany(next.company());
        head.setGoal(next.goal());
        head.setStartDay(next.projectStart().map(LocalDate::toEpochDay).orElse(null));
        head.setStartChangedIn(next.changedIn());
        head.save();
        PlanPastEntity past = past(deal, edit, next.changedIn());
        PlanRows.writeFrame(before, past);
        past.save();
    }

    @Override
    public boolean appendAgreement(DealId deal, Agreement agreement) {
        return exclusively(deal, () -> {
            boolean room =
                    ao.count(PlanRecordEntity.class, "ISSUE_ID = ? AND KIND = ?", deal.value(), PlanRows.AGREEMENT)
                            < ClosePlan.MOST_AGREEMENTS;
            if (room) {
                create(deal, agreement);
            }
            return room;
        });
    }

    private void create(DealId deal, Agreement agreement) {
        ao.create(
                PlanRecordEntity.class,
                new DBParam("ISSUE_ID", deal.value()),
                new DBParam("KIND", PlanRows.AGREEMENT),
                new DBParam("REVISION", agreement.planRevision()),
                new DBParam("AGREEMENT_KIND", agreement.kind().code()),
                new DBParam("CUSTOMER", agreement.customer()),
                new DBParam("AGREED_DAY", agreement.date().toEpochDay()),
                new DBParam("CHANNEL", agreement.channel().code()),
                new DBParam("RECORDED_BY", agreement.recorded().by().value()),
                new DBParam("RECORDED_AT", agreement.recorded().at().toEpochMilli()));
    }

    @Override
    public boolean markMistaken(DealId deal, long agreement, Mistake mistake) {
        return exclusively(deal, () -> {
            Optional<PlanRecordEntity> found = Stream.of(ao.find(
                            PlanRecordEntity.class, "ISSUE_ID = ? AND KIND = ?", deal.value(), PlanRows.AGREEMENT))
                    .filter(row -> row.getID() == agreement)
                    .findFirst();
            found.filter(row -> row.getMistakeBy() == null).ifPresent(row -> {
                row.setMistakeBy(mistake.stamp().by().value());
                row.setMistakeAt(mistake.stamp().at().toEpochMilli());
                row.setMistakeReason(mistake.reason());
                row.save();
            });
            return found.isPresent();
        });
    }

    private <T> T exclusively(DealId deal, Supplier<T> work) {
        return changes.alone(locks, "io.pipewright.closeplan." + deal.value(), work);
    }

    private long edits(DealId deal) {
        return head(deal).map(PlanRecordEntity::getEdit).orElse(0L);
    }

    /** One edit of a plan under way: its number, what it is, and the revision in which it leaves the plan. */
    private record Edit(long number, LastEdit.Kind kind, long revision, Stamp stamp) {}

    /** Counts an edit, with the next revision if it changes the substance; empty when the plan takes no more. */
    private Optional<Edit> begin(DealId deal, LastEdit.Kind kind, Stamp stamp, boolean substance) {
        PlanRecordEntity head = head(deal).orElseGet(() -> createHead(deal, stamp));
        long number = Optional.ofNullable(head.getEdit()).orElse(0L) + 1;
        if (number > ClosePlan.MOST_EDITS) {
            return Optional.empty();
        }
        head.setEdit(number);
        head.setRevision(head.getRevision() + (substance ? 1 : 0));
        head.setRecordedBy(stamp.by().value());
        head.setRecordedAt(stamp.at().toEpochMilli());
        head.save();
        return Optional.of(new Edit(number, kind, head.getRevision(), stamp));
    }

    private PlanRecordEntity createHead(DealId deal, Stamp stamp) {
        return ao.create(
                PlanRecordEntity.class,
                new DBParam("ISSUE_ID", deal.value()),
                new DBParam("KIND", PlanRows.PLAN),
                new DBParam("REVISION", 0L),
                new DBParam("RECORDED_BY", stamp.by().value()),
                new DBParam("RECORDED_AT", stamp.at().toEpochMilli()));
    }

    private Optional<PlanRecordEntity> head(DealId deal) {
        return Stream.of(ao.find(PlanRecordEntity.class, "ISSUE_ID = ? AND KIND = ?", deal.value(), PlanRows.PLAN))
                .findFirst();
    }

    /** A task that was just stored, with its row. */
    private record Inserted(Task task, PlanTaskEntity row) {}

    private Inserted insert(DealId deal, TaskContent content, Edit edit) {
        Stamp stamp = edit.stamp();
        PlanTaskEntity row = ao.create(
                PlanTaskEntity.class,
                new DBParam("ISSUE_ID", deal.value()),
                new DBParam("REVISION", 1L),
                new DBParam("TITLE", content.title()),
                new DBParam("SIDE", content.side().code()),
                new DBParam("TARGET_DAY", content.targetDate().toEpochDay()),
                new DBParam("CHANGED_BY", stamp.by().value()),
                new DBParam("CHANGED_AT", stamp.at().toEpochMilli()),
                new DBParam("ADDED_IN", edit.revision()),
                new DBParam("CHANGED_IN", edit.revision()));
        Task task = Task.added(PlanRows.id(row), content, stamp, edit.revision());
        PlanRows.write(task, row);
        row.setEdit(edit.number());
        row.save();
        PlanPastEntity past = past(deal, edit, edit.revision());
        past.setTaskId(task.id().value());
        past.save();
        return new Inserted(task, row);
    }

    private PlanPastEntity past(DealId deal, Edit edit, long nextIn) {
        return ao.create(
                PlanPastEntity.class,
                new DBParam("ISSUE_ID", deal.value()),
                new DBParam("EDIT", edit.number()),
                new DBParam("KIND", edit.kind().code()),
                new DBParam("RECORDED_BY", edit.stamp().by().value()),
                new DBParam("RECORDED_AT", edit.stamp().at().toEpochMilli()),
                new DBParam("NEXT_IN", nextIn));
    }
}
