package io.pipewright.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds the versions of a deal from its changelog. Definitions D6: the value of a field at t is the last "to" with time at or
 * before t, else the first "from", else the current value. The last version always shows the current state, even where the changelog
 * disagrees with it, because that is what users see on the deal. An issue that became something else ends there, until it is a deal again;
 * what it was before it became a deal for the first time is part of its past (requirement X10).
 */
public final class ChangeReplay {

    private static final Comparator<RecordedChange> IN_TIME =
            Comparator.comparing(RecordedChange::at).thenComparingLong(RecordedChange::id);

    private ChangeReplay() {}

    /** The versions of a deal in order of time, the creation first. A change dated before the creation counts from the creation. */
    public static List<DealVersion> versions(
            long dealId, DealState current, Instant created, List<RecordedChange> changes) {
        return endingWith(current, replayed(dealId, current, created, changes));
    }

    /** As {@link #versions}, of an issue that is no deal now: up to its end, and none where it never was a deal. */
    public static List<DealVersion> versionsOfFormer(
            long dealId, DealState current, Instant created, List<RecordedChange> changes) {
        return changes.stream().anyMatch(RecordedChange::endsDeal)
                ? List.copyOf(replayed(dealId, current, created, changes))
                : List.of();
    }

    private static List<DealVersion> replayed(
            long dealId, DealState current, Instant created, List<RecordedChange> changes) {
        List<RecordedChange> ordered =
                changes.stream().filter(RecordedChange::isTold).sorted(IN_TIME).toList();
        Map<TrackedField, @Nullable Object> values = atCreation(current, ordered);
        List<DealVersion> versions = new ArrayList<>(ordered.size() + 1);
        versions.add(DealVersion.unstored(dealId, DealState.of(values), created, DealVersion.CREATION));
        boolean ended = false;
        for (RecordedChange change : ordered) {
            boolean wasEnded = ended;
            ended = change.deal().map(deal -> !deal).orElse(wasEnded);
            DealState met = versions.get(versions.size() - 1).state();
            change.changes().forEach(item -> set(values, item.field(), item.to()));
            Instant from = change.at().isBefore(created) ? created : change.at();
            if (!ended) {
                versions.add(DealVersion.unstored(dealId, DealState.of(values), from, change.id()));
            } else if (!wasEnded) {
                versions.add(DealVersion.end(dealId, met, from, change.id()));
            }
        }
        return versions;
    }

    private static Map<TrackedField, @Nullable Object> atCreation(DealState current, List<RecordedChange> ordered) {
        Map<TrackedField, @Nullable Object> values = current.values();
        for (int i = ordered.size() - 1; i >= 0; i--) {
            List<FieldChange> items = ordered.get(i).changes();
            for (int j = items.size() - 1; j >= 0; j--) {
                set(values, items.get(j).field(), items.get(j).from());
            }
        }
        return values;
    }

    private static void set(Map<TrackedField, @Nullable Object> values, TrackedField field, @Nullable Object value) {
        if (value != null || !field.required()) {
            values.put(field, value);
        }
    }

    private static List<DealVersion> endingWith(DealState current, List<DealVersion> versions) {
        int last = versions.size() - 1;
        DealVersion end = versions.get(last);
        versions.set(last, DealVersion.unstored(end.dealId(), current, end.validFrom(), end.changeId()));
        return List.copyOf(versions);
    }
}
