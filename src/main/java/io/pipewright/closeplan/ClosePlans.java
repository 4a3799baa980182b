package io.pipewright.closeplan;

import io.pipewright.deal.DealId;
import io.pipewright.kernel.Stamp;
import java.util.List;
import java.util.Optional;

/**
 * Port: where close plans are kept. Each call is one transaction. The revisions of one plan are handed out without gaps in the order
 * in which the changes become visible, so that whoever has read revision n has read every change up to n.
 */
public interface ClosePlans {

    /**
     * The plan of a deal, empty if nobody has touched it; at most three queries whatever the number of tasks. Deleted tasks are in it only
     * as far as the latest agreement covered them or the last edit touched them, so that its size does not grow with its past.
     */
    ClosePlan of(DealId deal);

    /** One task of the plan, deleted or not. */
    Optional<Task> record(DealId deal, TaskId id);

    /** How many tasks the plan ever had, deleted ones included. */
    int recordsOf(DealId deal);

    /**
     * Adds a task whatever else happens to the plan: the plan takes its next revision, the task is {@link Task#added} in it.
     *
     * @return empty when the plan holds {@link ClosePlan#MOST_TASKS} tasks or has had {@link ClosePlan#MOST_EDITS}; then nothing was stored
     */
    Optional<Task> add(DealId deal, TaskContent content, Stamp stamp);

    /**
     * Adds all tasks in this order, in one edit and one new revision of the plan, or none of them.
     *
     * @return the tasks, or empty when the plan is no longer in {@code planRevision}; then nothing was stored
     */
    Optional<List<Task>> addAll(DealId deal, long planRevision, List<NewTask> tasks, Stamp stamp);

    /**
     * Replaces one state of a task by the next. When the next {@link Task#changesSubstanceOf changes the substance}, the plan takes its
     * next revision and the task is stored as {@link Task#changedIn changed in} it; otherwise the revision of the plan stays.
     *
     * @return false when the stored task is no longer in the revision of {@code expected} or the plan has had
     *     {@link ClosePlan#MOST_EDITS}; then nothing was stored
     */
    boolean change(DealId deal, Task expected, Task next);

    /**
     * Replaces the states of several tasks by the next ones in one edit, and in one revision if any {@link Task#changesSubstanceOf changes
     * the substance}; all of them or none.
     *
     * @param edits how many edits the plan has had so far
     * @return false when the plan has had another edit since, or a task is no longer as expected; then nothing was stored
     */
    boolean changeAll(DealId deal, LastEdit.Kind kind, long edits, List<TaskEdit> steps, Stamp stamp);

    /**
     * Replaces the frame of the plan; when goal or start differ, the plan takes its next revision and the frame is
     * {@link PlanFrame#changedIn changed in} it.
     *
     * @param edits how many edits the plan has had so far
     * @return false when the plan has had another edit since; then nothing was stored
     */
    boolean frame(DealId deal, long edits, PlanFrame next, LastEdit.Kind kind, Stamp stamp);

    /**
     * Keeps a record of agreement for good, after all earlier ones of this deal; the revision of the plan stays.
     *
     * @return false when the plan has {@link ClosePlan#MOST_AGREEMENTS} of them; then nothing was stored
     */
    boolean appendAgreement(DealId deal, Agreement agreement);

    /**
     * Marks a record of agreement as a mistake; one that is marked already stays as it was marked.
     *
     * @return false when the plan has no such record
     */
    boolean markMistaken(DealId deal, long agreement, Mistake mistake);
}
