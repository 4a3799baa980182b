package io.pipewright.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One group of the changelog: what one edit or transition changed, with the id and the time of the group.
 *
 * @param deal where the change made the issue a deal or something else: whether it is a deal from then on
 */
public record RecordedChange(long id, Instant at, List<FieldChange> changes, Optional<Boolean> deal) {

    public RecordedChange {
        if (id <= DealVersion.CREATION || id == DealVersion.DELETION) {
            throw new IllegalArgumentException("A change id is positive: " + id);
        }
        changes = List.copyOf(changes);
    }

    /** A change after which the issue is what it was before. */
    public RecordedChange(long id, Instant at, List<FieldChange> changes) {
        this(id, at, changes, Optional.empty());
    }

    /** Whether the history keeps any of it. */
    boolean isTold() {
        return !changes.isEmpty() || deal.isPresent();
    }

    /** Whether the issue was a deal until this change. */
    public boolean endsDeal() {
        return deal.filter(becomes -> !becomes).isPresent();
    }
}
