package io.pipewright.closeplan;

import io.pipewright.kernel.Days;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a task says, as somebody typed it: a title of 1 to 255 characters, whose side, by which date, who sees to it, a note of at
 * most 10,000 characters, and whether it belongs to the time after the contract (requirement A86).
 *
 * @param waitsFor the tasks that have to be done before it, at most 20
 * @param workDays how many working days it needs after the last of those, 1 to 250
 * @param step the key of the step of a template that it came from, empty for one of somebody's own
 */
public record TaskContent(
        String title,
        Side side,
        LocalDate targetDate,
        Optional<Owner> owner,
        String note,
        boolean afterContract,
        Set<TaskId> waitsFor,
        int workDays,
        String step) {

    public static final int MOST_WAITED_FOR = 20;
    public static final int MOST_WORK_DAYS = 250;

    /** @throws InvalidValue naming the field that is wrong */
    public TaskContent {
        title = TextRule.TITLE.checked(title);
        note = TextRule.NOTE.checked(note);
        targetDate = Days.checked("targetDate", targetDate);
        waitsFor = Set.copyOf(waitsFor);
        if (side == null) {
            throw new InvalidValue("side", Reason.of("pipewright.closeplan.side.missing"));
        }
        if (owner.isPresent() && !owner.get().fits(side)) {
            throw new InvalidValue("owner", Reason.of("pipewright.closeplan.owner.wrong-side"));
        }
        if (waitsFor.size() > MOST_WAITED_FOR) {
            throw new InvalidValue("waitsFor", Reason.of("pipewright.closeplan.waits-for.too-many", MOST_WAITED_FOR));
        }
        if (workDays < 1 || workDays > MOST_WORK_DAYS) {
            throw new InvalidValue("workDays", Reason.of("pipewright.closeplan.work-days.range", 1, MOST_WORK_DAYS));
        }
    }

    /** A task that waits for none and came from no template. */
    public TaskContent(
            String title, Side side, LocalDate targetDate, Optional<Owner> owner, String note, boolean afterContract) {
        this(title, side, targetDate, owner, note, afterContract, Set.of(), 1, "");
    }

    /** A task without owner and note, before the contract. */
    public static TaskContent of(String title, Side side, LocalDate targetDate) {
        return new TaskContent(title, side, targetDate, Optional.empty(), "", false);
    }

    public TaskContent titled(String newTitle) {
        return new TaskContent(newTitle, side, targetDate, owner, note, afterContract, waitsFor, workDays, step);
    }

    public TaskContent due(LocalDate newDate) {
        return new TaskContent(title, side, newDate, owner, note, afterContract, waitsFor, workDays, step);
    }

    public TaskContent ownedBy(Owner newOwner) {
        return new TaskContent(
                title, side, targetDate, Optional.of(newOwner), note, afterContract, waitsFor, workDays, step);
    }

    public TaskContent noted(String newNote) {
        return new TaskContent(title, side, targetDate, owner, newNote, afterContract, waitsFor, workDays, step);
    }

    public TaskContent afterTheContract() {
        return new TaskContent(title, side, targetDate, owner, note, true, waitsFor, workDays, step);
    }

    /** The same, done at the earliest so many working days after all of these. */
    public TaskContent waitingFor(Set<TaskId> others, int newWorkDays) {
        return new TaskContent(title, side, targetDate, owner, note, afterContract, others, newWorkDays, step);
    }

    /** The same, as it came from this step of a template. */
    public TaskContent from(String newStep) {
        return new TaskContent(title, side, targetDate, owner, note, afterContract, waitsFor, workDays, newStep);
    }

    /** Whether somebody who agreed to the one would have to be asked about the other: title, date or side differ. */
    boolean differsInSubstance(TaskContent other) {
        return !title.equals(other.title) || side != other.side || !targetDate.equals(other.targetDate);
    }
}
