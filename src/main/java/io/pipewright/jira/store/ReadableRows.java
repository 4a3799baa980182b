package io.pipewright.jira.store;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.Entity;
import net.java.ao.schema.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One pass over rows of a table. A row that cannot be read is left out, so that it breaks nothing but itself. When the pass is closed the
 * log and the page of the history name the table and the ids of such rows, never what stands in them.
 */
final class ReadableRows implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadableRows.class);
    private static final int MOST_NAMED = 100;

    private final Class<? extends Entity> table;
    private final SortedSet<Integer> unreadable = new TreeSet<>();

    ReadableRows(Class<? extends Entity> table) {
        this.table = table;
    }

    /** What can be read of the rows, in their order, as a pass of its own. */
    static <E extends Entity, T> List<T> of(Class<E> table, E[] rows, Function<E, T> reading) {
        try (ReadableRows pass = new ReadableRows(table)) {
            return Stream.of(rows)
                    .flatMap(row -> pass.read(row, reading).stream())
                    .toList();
        }
    }

    /** What stands in the row; empty when reading it fails in whatever way or gives null. The row has to be loaded. */
    <E extends Entity, T> Optional<T> read(E row, Function<E, T> reading) {
        try {
            Optional<T> read = Optional.of(reading.apply(row));
            MetUnreadableRows.read(table, row.getID());
            return read;
        } catch (RuntimeException notReadable) {
            unreadable.add(row.getID());
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        if (!unreadable.isEmpty()) {
            MetUnreadableRows.met(table, unreadable);
            LOG.warn(
                    "Rows of the table {} cannot be read and are left out, by id: {}",
                    table.getAnnotation(Table.class).value(),
                    named());
        }
    }

    private String named() {
        String ids = unreadable.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        int more = unreadable.size() - MOST_NAMED;
        return more > 0 ? ids + " and " + more + " more" : ids;
    }
}
