package io.pipewright.closeplan;

import io.pipewright.kernel.Days;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a task says, as somebody typed it: a title of 1 to 255 characters, whose side, by which date, who sees to it, a note of at
 * most 10,000 characters, and whether it belongs to the time after the contract (requirement A86).
 */
public record TaskContent(
        String title, Side side, LocalDate targetDate, Optional<Owner> owner, String note, boolean afterContract) {

    /** @throws InvalidValue naming {@code title}, {@code side}, {@code targetDate}, {@code owner} or {@code note} */
    public TaskContent {
        title = TextRule.TITLE.checked(title);
        note = TextRule.NOTE.checked(note);
        targetDate = Days.checked("targetDate", targetDate);
        if (side == null) {
            throw new InvalidValue("side", Reason.of("pipewright.closeplan.side.missing"));
        }
        if (owner.isPresent() && owner.get().side() != side) {
            throw new InvalidValue("owner", Reason.of("pipewright.closeplan.owner.wrong-side"));
        }
    }

    /** A task without owner and note, before the contract. */
    public static TaskContent of(String title, Side side, LocalDate targetDate) {
        return new TaskContent(title, side, targetDate, Optional.empty(), "", false);
    }

    public TaskContent titled(String newTitle) {
        return new TaskContent(newTitle, side, targetDate, owner, note, afterContract);
    }

    public TaskContent due(LocalDate newDate) {
        return new TaskContent(title, side, newDate, owner, note, afterContract);
    }

    public TaskContent ownedBy(Owner newOwner) {
        return new TaskContent(title, side, targetDate, Optional.of(newOwner), note, afterContract);
    }

    public TaskContent noted(String newNote) {
        return new TaskContent(title, side, targetDate, owner, newNote, afterContract);
    }

    public TaskContent afterTheContract() {
        return new TaskContent(title, side, targetDate, owner, note, true);
    }

    /** Whether somebody who agreed to the one would have to be asked about the other: title, date or side differ. */
    boolean differsInSubstance(TaskContent other) {
        return !title.equals(other.title) || side != other.side || !targetDate.equals(other.targetDate);
    }
}
