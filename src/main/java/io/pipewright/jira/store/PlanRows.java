package io.pipewright.jira.store;

import io.pipewright.closeplan.Agreement;
import io.pipewright.closeplan.Anchor;
import io.pipewright.closeplan.Channel;
import io.pipewright.closeplan.ClosePlan;
import io.pipewright.closeplan.Owner;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.Task;
import io.pipewright.closeplan.TaskContent;
import io.pipewright.closeplan.TaskId;
import io.pipewright.deal.DealId;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** The way between the rows of a close plan and its values. */
final class PlanRows {

    static final String PLAN = "plan";
    static final String AGREEMENT = "agreement";

    private PlanRows() {}

    /** @param tasks the rows of the tasks, by the revision of the plan that the latest agreement covers, 0 for none */
    static ClosePlan plan(DealId deal, PlanRecordEntity[] records, LongFunction<PlanTaskEntity[]> tasks) {
        try (ReadableRows rows = new ReadableRows(PlanRecordEntity.class)) {
            Optional<PlanRecordEntity> head =
                    Stream.of(records).filter(PlanRows::isHead).findFirst();
            List<Agreement> agreements = Stream.of(records)
                    .filter(row -> !isHead(row))
                    .flatMap(row -> rows.read(row, PlanRows::agreement).stream())
                    .toList();
            long covered = agreements.isEmpty()
                    ? 0
                    : agreements.get(agreements.size() - 1).planRevision();
            // the revision is read on its own: with it a project start that cannot be read can be set anew
            return new ClosePlan(
                    deal,
                    head.flatMap(row -> rows.read(row, PlanRecordEntity::getRevision))
                            .orElse(0L),
                    head.flatMap(row -> rows.read(row, PlanRows::anchor)).orElse(Anchor.NONE),
                    tasks(tasks.apply(covered)),
                    agreements);
        }
    }

    static List<Task> tasks(PlanTaskEntity[] rows) {
        return ReadableRows.of(PlanTaskEntity.class, rows, PlanRows::task);
    }

    private static boolean isHead(PlanRecordEntity row) {
        return PLAN.equals(row.getKind());
    }

    static TaskId id(PlanTaskEntity row) {
        return new TaskId(row.getID());
    }

    static void write(Task task, PlanTaskEntity row) {
        row.setRevision(task.revision());
        writeContent(task.content(), row);
        row.setDoneBy(task.done().map(PlanRows::by).orElse(null));
        row.setDoneAt(task.done().map(PlanRows::at).orElse(null));
        row.setDeletedBy(task.deleted().map(PlanRows::by).orElse(null));
        row.setDeletedAt(task.deleted().map(PlanRows::at).orElse(null));
        row.setChangedBy(by(task.lastChange()));
        row.setChangedAt(at(task.lastChange()));
        row.setChangedIn(task.changedIn());
    }

    private static void writeContent(TaskContent content, PlanTaskEntity row) {
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

    private static TaskContent content(PlanTaskEntity row) {
        return new TaskContent(
                row.getTitle(),
                Side.parse(row.getSide()),
                LocalDate.ofEpochDay(row.getTargetDay()),
                owner(row),
                row.getNote() == null ? "" : row.getNote(),
                row.isAfterContract());
    }

    private static Optional<Owner> owner(PlanTaskEntity row) {
        if (row.getOwnerKey() != null) {
            return Optional.of(new Owner.Colleague(new UserKey(row.getOwnerKey())));
        }
        return Optional.ofNullable(row.getOwnerName()).map(Owner.Contact::new);
    }

    private static Anchor anchor(PlanRecordEntity row) {
        if (row.getStartChangedIn() == null) {
            return Anchor.NONE;
        }
        return new Anchor(Optional.ofNullable(row.getStartDay()).map(LocalDate::ofEpochDay), row.getStartChangedIn());
    }

    private static Agreement agreement(PlanRecordEntity row) {
        if (!row.getKind().equals(AGREEMENT)) {
            throw new IllegalArgumentException("No such kind of row");
        }
        return new Agreement(
                Agreement.Kind.parse(row.getAgreementKind()),
                row.getCustomer(),
                LocalDate.ofEpochDay(row.getAgreedDay()),
                Channel.parse(row.getChannel()),
                row.getRevision(),
                stamp(row.getRecordedBy(), row.getRecordedAt()).orElseThrow());
    }

    private static Optional<Stamp> stamp(String by, Long at) {
        return by == null && at == null
                ? Optional.empty()
                : Optional.of(new Stamp(new UserKey(by), Instant.ofEpochMilli(at)));
    }

    private static String by(Stamp stamp) {
        return stamp.by().value();
    }

    private static Long at(Stamp stamp) {
        return stamp.at().toEpochMilli();
    }
}
