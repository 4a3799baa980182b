package io.pipewright.closeplan;

import io.pipewright.deal.DealId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All tasks needed up to the contract, and known ones after it, on both sides (requirement A78). {@code revision} is 0 for a plan
 * nobody has touched and grows by one with every change of substance. {@code records} holds the tasks, and of the deleted ones those that
 * the latest agreement still covered; {@code agreements} every agreement in the order of recording.
 */
public record ClosePlan(DealId deal, long revision, Anchor anchor, List<Task> records, List<Agreement> agreements) {

    public static final int MOST_TASKS = 500;

    /** The most tasks that a plan ever takes, deleted ones included. */
    public static final int MOST_RECORDS = 5000;

    /** The most agreements that a plan keeps. */
    public static final int MOST_AGREEMENTS = 100;

    public ClosePlan {
        records = records.stream().sorted(Task.IN_TIME_ORDER).toList();
        agreements = List.copyOf(agreements);
    }

    public static ClosePlan empty(DealId deal) {
        return new ClosePlan(deal, 0, Anchor.NONE, List.of(), List.of());
    }

    /** The tasks of the plan in time order (requirement A79), without deleted ones. */
    public List<Task> tasks() {
        return records.stream().filter(task -> task.deleted().isEmpty()).toList();
    }

    public Optional<LocalDate> projectStart() {
        return anchor.projectStart();
    }

    /** The task with this id among those that the plan holds. */
    public Optional<Task> record(TaskId id) {
        return records.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    public AgreementState agreement() {
        if (agreements.isEmpty()) {
            return new AgreementState(Optional.empty(), List.of());
        }
        Agreement latest = agreements.get(agreements.size() - 1);
        return new AgreementState(Optional.of(latest), changesSince(latest.planRevision()));
    }

    /** What differs in substance from the plan as it was in an earlier revision; a task added and deleted since then does not. */
    public List<PlanChange> changesSince(long earlier) {
        List<PlanChange> changes = new ArrayList<>();
        if (anchor.changedIn() > earlier) {
            changes.add(new PlanChange(PlanChange.Kind.PROJECT_START, Optional.empty()));
        }
        records.stream().filter(task -> task.changedIn() > earlier).forEach(task -> kindOf(task, earlier)
                .ifPresent(kind -> changes.add(new PlanChange(kind, Optional.of(task)))));
        return changes;
    }

    private static Optional<PlanChange.Kind> kindOf(Task task, long earlier) {
        boolean isNew = task.addedIn() > earlier;
        if (task.deleted().isPresent()) {
            return isNew ? Optional.empty() : Optional.of(PlanChange.Kind.DELETED);
        }
        return Optional.of(isNew ? PlanChange.Kind.ADDED : PlanChange.Kind.CHANGED);
    }
}
