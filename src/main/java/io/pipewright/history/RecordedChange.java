package io.pipewright.history;

import java.time.Instant;
import java.util.List;

/** One group of the changelog: what one edit or transition changed, with the id and the time of the group. */
public record RecordedChange(long id, Instant at, List<FieldChange> changes) {

    public RecordedChange {
        if (id <= DealVersion.CREATION || id == DealVersion.DELETION) {
            throw new IllegalArgumentException("A change id is positive: " + id);
        }
        changes = List.copyOf(changes);
    }
}
