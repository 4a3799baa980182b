package io.pipewright.history;

import java.util.List;

/** Port: what stands in the app's tables and cannot be read, so that everything goes on without it. */
public interface UnreadableRows {

    /** Rows of one table, by their ids. */
    record OfTable(String table, List<Integer> ids) {}

    /** The rows that were met since the app's start and are still there, by table. */
    List<OfTable> all();
}
