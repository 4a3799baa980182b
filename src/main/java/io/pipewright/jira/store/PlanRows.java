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
import java.util.stream.Stream;

/** The way between the rows of a close plan and its values. */
final class PlanRows {

    static final String PLAN = "plan";
    static final String AGREEMENT = "agreement";

    private PlanRows() {}

    static ClosePlan plan(DealId deal, PlanRecordEntity[] records, PlanTaskEntity[] tasks) {
        Optional<PlanRecordEntity> head =
                Stream.of(records).filter(row -> row.getKind().equals(PLAN)).findFirst();
        List<Agreement> agreements = Stream.of(records)
                .filter(row -> row.getKind().equals(AGREEMENT))
                .map(PlanRows::agreement)
                .toList();
        return new ClosePlan(
                deal,
                head.map(PlanRecordEntity::getRevision).orElse(0L),
                head.map(PlanRows::anchor).orElse(Anchor.NONE),
                Stream.of(tasks).map(PlanRows::task).toList(),
                agreements);
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
        return new Agreement(
                Agreement.Kind.parse(row.getAgreementKind()),
                row.getCustomer(),
                LocalDate.ofEpochDay(row.getAgreedDay()),
                Channel.parse(row.getChannel()),
                row.getRevision(),
                stamp(row.getRecordedBy(), row.getRecordedAt()).orElseThrow());
    }

    private static Optional<Stamp> stamp(String by, Long at) {
        return Optional.ofNullable(by).map(key -> new Stamp(new UserKey(key), Instant.ofEpochMilli(at)));
    }

    private static String by(Stamp stamp) {
        return stamp.by().value();
    }

    private static Long at(Stamp stamp) {
        return stamp.at().toEpochMilli();
    }
}
