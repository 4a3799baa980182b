package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import io.pipewright.closeplan.Agreement;
import io.pipewright.closeplan.ClosePlan;
import io.pipewright.closeplan.ClosePlans;
import io.pipewright.closeplan.Task;
import io.pipewright.closeplan.TaskContent;
import io.pipewright.closeplan.TaskId;
import io.pipewright.deal.DealId;
import io.pipewright.kernel.Stamp;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;

/**
 * Close plans in Active Objects. Changes of one plan take their turns under a lock that holds across the cluster, because Active Objects
 * has no conditional update; each is one transaction inside it.
 */
@Named
public class AoClosePlans implements ClosePlans {

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
        return PlanRows.plan(deal, records, covered -> tasks(deal, covered));
    }

    /** The tasks of the plan, and those deleted ones that it had in the revision that was agreed to and has lost since. */
    private PlanTaskEntity[] tasks(DealId deal, long covered) {
        return ao.find(
                PlanTaskEntity.class,
                "ISSUE_ID = ? AND (DELETED_AT IS NULL OR DELETED_BY IS NULL OR (ADDED_IN <= ? AND CHANGED_IN > ?))",
                deal.value(),
                covered,
                covered);
    }

    @Override
    public Optional<Task> record(DealId deal, TaskId id) {
        if (id.value() > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        PlanTaskEntity[] row =
                ao.find(PlanTaskEntity.class, "ID = ? AND ISSUE_ID = ?", Math.toIntExact(id.value()), deal.value());
        return PlanRows.tasks(row).stream().findFirst();
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
                        : Optional.of(insert(deal, content, stamp, takeRevision(deal, stamp))));
    }

    private boolean isFull(DealId deal) {
        return ao.count(PlanTaskEntity.class, "ISSUE_ID = ? AND DELETED_AT IS NULL", deal.value())
                >= ClosePlan.MOST_TASKS;
    }

    @Override
    public Optional<List<Task>> addAll(DealId deal, long planRevision, List<TaskContent> contents, Stamp stamp) {
        return exclusively(deal, () -> {
            if (revision(deal) != planRevision) {
                return Optional.empty();
            }
            long next = takeRevision(deal, stamp);
            return Optional.of(contents.stream()
                    .map(content -> insert(deal, content, stamp, next))
                    .toList());
        });
    }

    @Override
    public boolean change(DealId deal, Task expected, Task next) {
        return exclusively(deal, () -> {
            PlanTaskEntity row =
                    ao.get(PlanTaskEntity.class, Math.toIntExact(expected.id().value()));
            if (row == null || row.getRevision() != expected.revision() || row.getIssueId() != deal.value()) {
                return false;
            }
            Task stored =
                    next.changesSubstanceOf(expected) ? next.changedIn(takeRevision(deal, next.lastChange())) : next;
            PlanRows.write(stored, row);
            row.save();
            return true;
        });
    }

    @Override
    public boolean anchor(DealId deal, long planRevision, Optional<LocalDate> projectStart, Stamp stamp) {
        return exclusively(deal, () -> {
            if (revision(deal) != planRevision) {
                return false;
            }
            long next = takeRevision(deal, stamp);
            PlanRecordEntity head = head(deal).orElseThrow();
            head.setStartDay(projectStart.map(LocalDate::toEpochDay).orElse(null));
            head.setStartChangedIn(next);
            head.save();
            return true;
        });
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

    private <T> T exclusively(DealId deal, Supplier<T> work) {
        return changes.alone(locks, "io.pipewright.closeplan." + deal.value(), work);
    }

    private long revision(DealId deal) {
        return head(deal).map(PlanRecordEntity::getRevision).orElse(0L);
    }

    private long takeRevision(DealId deal, Stamp stamp) {
        Optional<PlanRecordEntity> head = head(deal);
        if (head.isEmpty()) {
            createHead(deal, stamp);
            return 1;
        }
        PlanRecordEntity row = head.get();
        row.setRevision(row.getRevision() + 1);
        row.setRecordedBy(stamp.by().value());
        row.setRecordedAt(stamp.at().toEpochMilli());
        row.save();
        return row.getRevision();
    }

    private void createHead(DealId deal, Stamp stamp) {
        ao.create(
                PlanRecordEntity.class,
                new DBParam("ISSUE_ID", deal.value()),
                new DBParam("KIND", PlanRows.PLAN),
                new DBParam("REVISION", 1L),
                new DBParam("RECORDED_BY", stamp.by().value()),
                new DBParam("RECORDED_AT", stamp.at().toEpochMilli()));
    }

    private Optional<PlanRecordEntity> head(DealId deal) {
        return Stream.of(ao.find(PlanRecordEntity.class, "ISSUE_ID = ? AND KIND = ?", deal.value(), PlanRows.PLAN))
                .findFirst();
    }

    private Task insert(DealId deal, TaskContent content, Stamp stamp, long planRevision) {
        PlanTaskEntity row = ao.create(
                PlanTaskEntity.class,
                new DBParam("ISSUE_ID", deal.value()),
                new DBParam("REVISION", 1L),
                new DBParam("TITLE", content.title()),
                new DBParam("SIDE", content.side().code()),
                new DBParam("TARGET_DAY", content.targetDate().toEpochDay()),
                new DBParam("CHANGED_BY", stamp.by().value()),
                new DBParam("CHANGED_AT", stamp.at().toEpochMilli()),
                new DBParam("ADDED_IN", planRevision),
                new DBParam("CHANGED_IN", planRevision));
        Task task = Task.added(PlanRows.id(row), content, stamp, planRevision);
        PlanRows.write(task, row);
        row.save();
        return task;
    }
}
