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

    /**
     * The versions in order of time, the creation first; a change after which the state is as before makes none. What is dated before the
     * creation, by a node whose clock is behind, belongs to the creation.
     */
    public static List<DealVersion> versions(
            long dealId, DealState current, Instant created, List<RecordedChange> changes) {
        return distinct(endingWith(current, replayed(dealId, current, created, changes)));
    }

    /** As {@link #versions}, of an issue that is no deal now: up to its end, and none where it never was a deal. */
    public static List<DealVersion> versionsOfFormer(
            long dealId, DealState current, Instant created, List<RecordedChange> changes) {
        return changes.stream().anyMatch(RecordedChange::endsDeal)
                ? distinct(replayed(dealId, current, created, changes))
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
            boolean early = change.at().isBefore(created);
            Instant from = early ? created : change.at();
            if (ended) {
                if (!wasEnded) {
                    versions.add(DealVersion.end(dealId, met, from, change.id()));
                }
            } else if (early && versions.size() == 1) {
                versions.set(0, DealVersion.unstored(dealId, DealState.of(values), created, DealVersion.CREATION));
            } else {
                versions.add(DealVersion.unstored(dealId, DealState.of(values), from, change.id()));
            }
        }
        return versions;
    }

    /** Whether this change, and nothing but it, leads from one state to the other. */
    static boolean leads(DealState before, RecordedChange change, DealState now) {
        Map<TrackedField, @Nullable Object> from = before.values();
        Map<TrackedField, @Nullable Object> to = before.values();
        change.changes().forEach(item -> set(to, item.field(), item.to()));
        for (int i = change.changes().size() - 1; i >= 0; i--) {
            set(from, change.changes().get(i).field(), change.changes().get(i).from());
        }
        return DealState.of(from).equals(before) && DealState.of(to).equals(now);
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
        return versions;
    }

    /** A change after which the state is as before makes no version; an end, and the way back from it, always do. */
    private static List<DealVersion> distinct(List<DealVersion> versions) {
        List<DealVersion> distinct = new ArrayList<>(versions.size());
        for (DealVersion version : versions) {
            if (distinct.isEmpty() || !saysTheSame(distinct.get(distinct.size() - 1), version)) {
                distinct.add(version);
            }
        }
        return List.copyOf(distinct);
    }

    private static boolean saysTheSame(DealVersion one, DealVersion other) {
        return one.deleted() == other.deleted() && one.state().equals(other.state());
    }
}
