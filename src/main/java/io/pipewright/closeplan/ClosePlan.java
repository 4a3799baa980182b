package io.pipewright.closeplan;

import io.pipewright.deal.DealId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All tasks needed up to the contract, and known ones after it, on both sides (requirement A78). {@code revision} is 0 for a plan
 * nobody has touched and grows by one with every change of substance. {@code records} holds the tasks, and of the deleted ones those that
 * the latest agreement still covered or the last edit touched; {@code agreements} every agreement in the order of recording.
 */
public record ClosePlan(
        DealId deal, long revision, PlanFrame frame, List<Task> records, List<Agreement> agreements, PlanPast past) {

    public static final int MOST_TASKS = 500;

    /** The most tasks that a plan ever takes, deleted ones included. */
    public static final int MOST_RECORDS = 5000;

    /** The most edits that a plan ever takes. */
    public static final int MOST_EDITS = 20_000;

    /** The most agreements that a plan keeps. */
    public static final int MOST_AGREEMENTS = 100;

    public ClosePlan {
        records = records.stream().sorted(Task.IN_TIME_ORDER).toList();
        agreements = List.copyOf(agreements);
    }

    public static ClosePlan empty(DealId deal) {
        return new ClosePlan(deal, 0, PlanFrame.NONE, List.of(), List.of(), PlanPast.NONE);
    }

    /** The tasks of the plan in time order (requirement A79), without deleted ones. */
    public List<Task> tasks() {
        return records.stream().filter(task -> task.deleted().isEmpty()).toList();
    }

    /** The tasks that are not done. */
    public List<Task> open() {
        return records.stream().filter(Task::isOpen).toList();
    }

    public Optional<LocalDate> projectStart() {
        return frame.projectStart();
    }

    /**
     * The day on which the plan ends: that of the last open task up to the contract, or when all of them are done, of the last one.
     * What comes after the contract does not count.
     */
    public Optional<LocalDate> end() {
        List<Task> upToContract =
                tasks().stream().filter(task -> !task.afterContract()).toList();
        return upToContract.stream()
                .filter(Task::isOpen)
                .reduce((earlier, later) -> later)
                .or(() -> upToContract.stream().reduce((earlier, later) -> later))
                .map(Task::targetDate);
    }

    /** The task with this id among those that the plan holds. */
    public Optional<Task> record(TaskId id) {
        return records.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    public AgreementState agreement() {
        return latestAgreement()
                .map(latest -> new AgreementState(Optional.of(latest), changesSince(latest.planRevision())))
                .orElse(new AgreementState(Optional.empty(), List.of()));
    }

    /** The latest record that is not marked as a mistake. */
    public Optional<Agreement> latestAgreement() {
        return agreements.stream()
                .filter(agreement -> agreement.mistake().isEmpty())
                .reduce((earlier, later) -> later);
    }

    /** The tasks as they were agreed to, in time order; empty when nothing is agreed. */
    public List<Task> tasksAsAgreed() {
        if (!agreement().agreed()) {
            return List.of();
        }
        long covered = latestAgreement().orElseThrow().planRevision();
        return records.stream()
                .filter(task -> task.addedIn() <= covered)
                .filter(task -> task.deleted().isEmpty() || task.changedIn() > covered)
                .map(task -> asAgreed(task, covered))
                .sorted(Task.IN_TIME_ORDER)
                .toList();
    }

    private Task asAgreed(Task task, long covered) {
        return task.changedIn() > covered && past.agreedTasks().containsKey(task.id())
                ? task.as(past.agreedTasks().get(task.id()))
                : task;
    }

    /**
     * What differs in substance from the plan as it was in the revision of the latest agreement. What was changed and changed back does
     * not, nor does a task that was added and deleted since.
     */
    private List<PlanChange> changesSince(long agreed) {
        List<PlanChange> changes = new ArrayList<>();
        Optional<PlanFrame> before = past.agreedFrame();
        if (frame.changedIn() > agreed && before.map(frame::differsInSubstance).orElse(true)) {
            changes.add(PlanChange.ofFrame(before, frame));
        }
        records.stream().filter(task -> task.changedIn() > agreed).forEach(task -> change(task, agreed)
                .ifPresent(changes::add));
        return changes;
    }

    private Optional<PlanChange> change(Task task, long agreed) {
        boolean isNew = task.addedIn() > agreed;
        Optional<TaskPast> was = Optional.ofNullable(past.agreedTasks().get(task.id()));
        if (task.deleted().isPresent()) {
            return isNew ? Optional.empty() : Optional.of(PlanChange.of(PlanChange.Kind.DELETED, task, was));
        }
        if (isNew) {
            return Optional.of(PlanChange.of(PlanChange.Kind.ADDED, task, was));
        }
        return was.filter(past -> !task.content().differsInSubstance(past.content()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(PlanChange.of(PlanChange.Kind.CHANGED, task, was));
    }
}
