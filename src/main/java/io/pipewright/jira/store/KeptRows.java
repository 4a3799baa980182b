package io.pipewright.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import net.java.ao.Entity;

/**
 * The rows of one table that belong to a pipeline, kept on this node for as long as the row of the pipeline carries the same change id.
 * Whoever changes such rows gives the pipeline another id in the same transaction, so every node notices at its next request. The ids are
 * random and not counted: one that was rolled back never comes again.
 */
final class KeptRows<E extends Entity, T> {

    private record Kept<T>(long changeId, List<T> values) {}

    private final ActiveObjects ao;
    private final Class<E> table;
    private final Function<E, T> reading;
    private final Map<Long, Kept<T>> kept = new ConcurrentHashMap<>();

    KeptRows(ActiveObjects ao, Class<E> table, Function<E, T> reading) {
        this.ao = ao;
        this.table = table;
        this.reading = reading;
    }

    /**
     * What can be read of the rows of a project.
     *
     * @param changeId what the row of its pipeline carried before this call; null when nothing may be kept
     */
    List<T> ofProject(long projectId, Long changeId) {
        if (changeId == null) {
            return values(stored(projectId));
        }
        Kept<T> found = kept.get(projectId);
        return found != null && found.changeId() == changeId ? found.values() : keep(projectId, changeId);
    }

    /** Rows that cannot be read are looked at again each time: somebody may mend them in the database. */
    private List<T> keep(long projectId, long changeId) {
        E[] rows = stored(projectId);
        List<T> values = values(rows);
        if (values.size() == rows.length) {
            kept.put(projectId, new Kept<>(changeId, values));
        }
        return values;
    }

    /** The rows of a project as they are stored now. */
    E[] stored(long projectId) {
        return ao.find(table, "PROJECT_ID = ?", projectId);
    }

    /** What can be read of these rows. */
    List<T> values(E[] rows) {
        return ReadableRows.of(table, rows, reading);
    }

    /** Says, in the transaction of a change, that what belongs to the pipeline of a project is no longer what it was. */
    static void changed(ActiveObjects ao, long projectId) {
        Stream.of(ao.find(PipelineEntity.class, "PROJECT_ID = ?", projectId)).forEach(row -> {
            row.setChangeId(ThreadLocalRandom.current().nextLong());
            row.save();
        });
    }
}
