package io.pipewright.closeplan;

import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One step of a close plan. {@code revision} starts at 1 and grows with every change of this task; {@code addedIn} and
 * {@code changedIn} are the revisions of the plan in which the task was added and in which its substance (title, date, side,
 * deletion) last changed. A deleted task keeps its record: {@code deleted} says by whom and when.
 */
public record Task(
        TaskId id,
        long revision,
        TaskContent content,
        Optional<Stamp> done,
        Optional<Stamp> deleted,
        Stamp lastChange,
        long addedIn,
        long changedIn) {

    /** Time order; of one day, what comes before the contract first, then in the order of creation. */
    public static final Comparator<Task> IN_TIME_ORDER = Comparator.comparing(Task::targetDate)
            .thenComparing(Task::afterContract)
            .thenComparing(Task::id);

    /** A task as it is when added in the given revision of the plan. */
    public static Task added(TaskId id, TaskContent content, Stamp stamp, long planRevision) {
        return new Task(id, 1, content, Optional.empty(), Optional.empty(), stamp, planRevision, planRevision);
    }

    public String title() {
        return content.title();
    }

    public Side side() {
        return content.side();
    }

    public LocalDate targetDate() {
        return content.targetDate();
    }

    public Optional<Owner> owner() {
        return content.owner();
    }

    public String note() {
        return content.note();
    }

    public boolean afterContract() {
        return content.afterContract();
    }

    public boolean isOpen() {
        return done.isEmpty() && deleted.isEmpty();
    }

    /** Whether its day is over and it is not done. */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && targetDate().isBefore(today);
    }

    public Optional<UserKey> colleague() {
        return owner().map(owner -> owner instanceof Owner.Colleague colleague ? colleague.user() : null);
    }

    /** Whether the step from {@code earlier} to this state changes what the customer agreed to; ticking does not. */
    public boolean changesSubstanceOf(Task earlier) {
        return deleted.isPresent() != earlier.deleted.isPresent() || content.differsInSubstance(earlier.content);
    }

    /** This state, its substance changed in the given revision of the plan: for the store, which hands out revisions. */
    public Task changedIn(long planRevision) {
        return new Task(id, revision, content, done, deleted, lastChange, addedIn, planRevision);
    }

    /** This state, waiting for these tasks too: for the store, which adds several at once. */
    public Task alsoAfter(Collection<TaskId> others) {
        Set<TaskId> all = new HashSet<>(content.waitsFor());
        all.addAll(others);
        TaskContent linked = content.waitingFor(all, content.workDays());
        return new Task(id, revision, linked, done, deleted, lastChange, addedIn, changedIn);
    }

    Task saying(TaskContent next, Stamp stamp) {
        return new Task(id, revision + 1, next, done, deleted, stamp, addedIn, changedIn);
    }

    Task ticked(Stamp stamp) {
        return new Task(id, revision + 1, content, Optional.of(stamp), deleted, stamp, addedIn, changedIn);
    }

    Task unticked(Stamp stamp) {
        return new Task(id, revision + 1, content, Optional.empty(), deleted, stamp, addedIn, changedIn);
    }

    /** As it was before, again. */
    Task restored(TaskPast past, Stamp stamp) {
        return new Task(id, revision + 1, past.content(), past.done(), past.deleted(), stamp, addedIn, changedIn);
    }

    /** As it was before, to look at. */
    Task as(TaskPast past) {
        return new Task(id, revision, past.content(), done, past.deleted(), lastChange, addedIn, past.changedIn());
    }

    Task removed(Stamp stamp) {
        return new Task(id, revision + 1, content, done, Optional.of(stamp), stamp, addedIn, changedIn);
    }
}
